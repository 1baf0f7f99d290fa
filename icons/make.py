#!/usr/bin/env python3
"""Draws the icons out of longus.svg and longus-small.svg: PNG files, longus.ico (Windows) and longus.icns (macOS).

Needs Python 3 and rsvg-convert (Debian: librsvg2-bin). Run it after a change of the drawings and commit what it writes.
"""

import pathlib
import struct
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
# up to here the plainer drawing
SMALL = 32
SIZES = [16, 24, 32, 48, 64, 128, 256, 512]
ICO = [16, 24, 32, 48, 64, 128, 256]
# Apple's names of PNG parts by their pixels; ic11 to ic14 are for screens with two pixels a point
ICNS = [
    (b"icp4", 16),
    (b"icp5", 32),
    (b"ic11", 32),
    (b"ic12", 64),
    (b"ic07", 128),
    (b"ic08", 256),
    (b"ic13", 256),
    (b"ic09", 512),
    (b"ic14", 512),
]


def png(size):
    drawing = HERE / ("longus-small.svg" if size <= SMALL else "longus.svg")
    file = HERE / f"longus-{size}.png"
    subprocess.run(
        ["rsvg-convert", "--width", str(size), "--height", str(size), "--output", str(file), str(drawing)], check=True
    )
    return file.read_bytes()


def ico(images):
    """A directory of 16 bytes an image, then the images; 256 pixels are written as 0."""
    head = struct.pack("<HHH", 0, 1, len(ICO))
    at = len(head) + 16 * len(ICO)
    body = b""
    for size in ICO:
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(images[size]), at + len(body))
        body += images[size]
    return head + body


def icns(images):
    """Parts, each with its name and its length with both; a head of the same shape holds them all."""
    body = b"".join(name + struct.pack(">I", 8 + len(images[size])) + images[size] for name, size in ICNS)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def main():
    images = {size: png(size) for size in SIZES}
    (HERE / "longus.ico").write_bytes(ico(images))
    (HERE / "longus.icns").write_bytes(icns(images))


if __name__ == "__main__":
    main()
