"""Reads NRRD segmentations with numpy and zlib alone: read_nrrd.py < [file, ...]
Takes the first gzip member and nothing behind it, as other readers do.
Prints [{"file": ..., "fields": {...}, "points": [[x, y, z], ...]}, ...], LPS in mm."""

import json
import re
import sys
import zlib

import numpy


def read(file):
    with open(file, "rb") as f:
        head, data = f.read().split(b"\n\n", 1)
    lines = head.decode("utf-8").split("\n")
    assert lines[0] == "NRRD0004"
    fields = {}
    for line in lines[1:]:
        key, value = line.split(":=", 1) if ":=" in line else line.split(": ", 1)
        fields[key] = value
    assert fields["type"] == "unsigned char" and fields["encoding"] == "gzip"
    assert fields["space"] == "left-posterior-superior"
    sizes = [int(n) for n in fields["sizes"].split()]
    unpack = zlib.decompressobj(16 + zlib.MAX_WBITS)
    raw = unpack.decompress(data) + unpack.flush()
    assert unpack.eof and not unpack.unused_data
    voxels = numpy.frombuffer(raw, numpy.uint8).reshape(sizes, order="F")
    vectors = [[float(n) for n in v.split(",")] for v in re.findall(r"\(([^)]*)\)", fields["space directions"])]
    origin = [float(n) for n in fields["space origin"][1:-1].split(",")]
    index = numpy.argwhere(voxels == 1)
    extent = [int(n) for n in fields["Segment0_Extent"].split()]
    if len(index):
        assert extent[0::2] == index.min(axis=0).tolist() and extent[1::2] == index.max(axis=0).tolist()
    points = index @ numpy.array(vectors) + numpy.array(origin)
    return {"file": file, "fields": fields, "points": points.tolist()}


json.dump([read(file) for file in json.load(sys.stdin)], sys.stdout)
