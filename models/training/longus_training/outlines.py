"""Muscle outlines drawn for this pack (outlines/*.json): corners in pixels, so that no CT is committed with them.

A file names its CT (below LONGUS_CT), the slice's z (LPS mm) and what each reader drew, blind to the other: polygons to `add`
and polygons to `remove` from all of them. A corner is [column, row], columns to the patient's left, rows to posterior, whole
numbers at pixel centres. What lies outside the muscle's HU limits does not count."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from . import config as configuration
from .predict import dice
from .volumes import read_ct

FINER = 8       # a pixel belongs to a polygon that covers half of this many by this many parts of it


@dataclass
class Outlined:
    name: str
    person: str
    hu: np.ndarray          # rows posterior, columns left
    spacing: tuple          # mm, rows and columns
    z_mm: float
    masks: dict             # one a reader


def read(config, people=None):
    """The outlined slices of `people` (all without it), a CT read once."""
    volumes, out = {}, []
    for file in sorted((configuration.HOME / "outlines").glob("*.json")):
        drawn = json.loads(file.read_text())
        if people is not None and drawn["person"] not in people:
            continue
        if drawn["ct"] not in volumes:
            volumes[drawn["ct"]] = read_ct(configuration.ct_root() / drawn["ct"], ("I", "P", "L"))
        out.append(_slice(file.stem, drawn, volumes[drawn["ct"]], config))
    return out


def slice_at(file, drawn, volume, config):
    """The HU of the slice that the outline file names."""
    at = (-drawn["zMm"] - volume.origin[0]) / volume.spacing[0]
    k = round(at)
    if not 0 <= k < len(volume.data) or abs(at - k) > 0.1:
        raise SystemExit(f"{file}: {drawn['ct']} has no slice at z {drawn['zMm']} mm.")
    return np.maximum(volume.data[k].astype(np.float32), config["input"]["padHu"])


def _slice(name, drawn, volume, config):
    hu = slice_at(f"outlines/{name}.json", drawn, volume, config)
    low, high = config["muscleHu"]
    masks = {reader: region(hu.shape, polygons) & (hu >= low) & (hu <= high)
             for reader, polygons in drawn["readers"].items()}
    return Outlined(name, drawn["person"], hu, volume.spacing[1:], drawn["zMm"], masks)


def region(shape, polygons):
    inside = np.zeros(shape, bool)
    for corners in polygons["add"].values():
        inside |= filled(shape, corners)
    for corners in polygons.get("remove", {}).values():
        inside &= ~filled(shape, corners)
    return inside


def filled(shape, corners):
    from PIL import Image, ImageDraw        # here, so that training alone does without Pillow

    out = np.zeros(shape, bool)
    low = np.floor(np.min(corners, 0)).astype(int).clip(0)      # column, row
    high = np.minimum(np.ceil(np.max(corners, 0)).astype(int) + 1, (shape[1], shape[0]))
    columns, rows = high - low
    if columns <= 0 or rows <= 0:
        return out
    picture = Image.new("1", (int(columns * FINER), int(rows * FINER)))
    places = [((c - low[0] + 0.5) * FINER, (r - low[1] + 0.5) * FINER) for c, r in corners]
    ImageDraw.Draw(picture).polygon(places, fill=1)
    parts = np.array(picture).reshape(rows, FINER, columns, FINER).mean((1, 3))
    out[low[1]:high[1], low[0]:high[0]] = parts >= 0.5
    return out


def write_masks(slices, folder, report=print):
    """A PNG a slice and reader, for `longus evaluate`, and how far the two readers agree. `slices` have a name, spacing and masks."""
    from PIL import Image

    Path(folder).mkdir(parents=True, exist_ok=True)
    report("| slice | pixel mm | reader A cm² | reader B cm² | Dice |\n|---|---|---|---|---|")
    for item in slices:
        for reader, mask in item.masks.items():
            Image.fromarray((mask * 255).astype(np.uint8)).save(Path(folder) / f"{item.name}_{reader}.png")
        a, b = (mask for _, mask in sorted(item.masks.items()))
        pixel_cm2 = item.spacing[0] * item.spacing[1] / 100
        report(f"| {item.name} | {item.spacing[1]:.2f} | {a.sum() * pixel_cm2:.1f} | {b.sum() * pixel_cm2:.1f} "
               f"| {dice(a, b):.3f} |")
