"""Slices outlined by the written protocol (readings/*.json): two readers' masks, their regions, and what a network learns.

What is learned is either reader's mask, with the third reader's decision in each patch that the third looked at: on average the
reference of `protocol.md`, "Two readers, and a third"."""

import json
from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from . import config as configuration
from .outlines import filled, region, slice_at
from .volumes import read_ct

REGIONS = ("scm", "prevertebral", "lateral", "posterior")


@dataclass
class Reading:
    name: str
    person: str
    hu: np.ndarray          # rows posterior, columns left
    spacing: tuple          # mm, rows and columns
    z_mm: float
    masks: dict             # one a reader, within the HU limits
    decided: list           # one a reader, with the third reader's decisions
    regions: np.ndarray     # what both or one called it: 0 none, then 2 r + 1 right and 2 r + 2 left of REGIONS[r]

    def of_region(self, name):
        """Where the readers' outlines of one region lie, both sides."""
        r = REGIONS.index(name)
        return (self.regions == 2 * r + 1) | (self.regions == 2 * r + 2)


def read(config, people=None):
    """The readings of `people` (all without it), a CT read once."""
    volumes, out = {}, []
    for file in sorted((configuration.HOME / "readings").glob("*.json")):
        drawn = json.loads(file.read_text())
        if people is not None and drawn["person"] not in people:
            continue
        if drawn["ct"] not in volumes:
            volumes[drawn["ct"]] = read_ct(configuration.ct_root() / drawn["ct"], ("I", "P", "L"))
        out.append(_reading(file.stem, drawn, volumes[drawn["ct"]], config))
    return out


def _reading(name, drawn, volume, config):
    hu = slice_at(f"readings/{name}.json", drawn, volume, config)
    low, high = config["muscleHu"]
    within = (hu >= low) & (hu <= high)
    masks = {reader: region(hu.shape, polygons) & within for reader, polygons in drawn["readers"].items()}
    patches, _ = ndimage.label(masks["A"] ^ masks["B"])
    decided = [masks["A"].copy(), masks["B"].copy()]
    for decision in drawn["third"]:
        patch = patches == _patch_at(name, decision, patches, volume.spacing[1] * volume.spacing[2] / 100)
        _decide(decision, patch, decided)
    return Reading(name, drawn["person"], hu, volume.spacing[1:], drawn["zMm"], masks, decided, _regions(hu.shape, drawn))


def _decide(decision, patch, decided):
    """`undecided` leaves what each reader drew."""
    if decision["is"] == "undecided":
        return
    inside = filled(patch.shape, decision["polygon"])[patch] if decision["is"] == "part" else decision["is"] == "muscle"
    for mask in decided:
        mask[patch] = inside


def _patch_at(name, decision, patches, pixel_cm2):
    """The patch whose middle and area the decision names."""
    column, row = decision["middle"]
    count = np.bincount(patches.ravel())
    candidates = [p for p in range(1, len(count)) if abs(count[p] * pixel_cm2 - decision["cm2"]) <= 0.05]
    middles = ndimage.center_of_mass(patches > 0, patches, candidates)
    off = [max(abs(c - column - 0.5), abs(r - row - 0.5)) for r, c in middles]
    if not off or min(off) > 1.5:
        raise SystemExit(f"readings/{name}.json: no patch of {decision['cm2']} cm2 has its middle at {decision['middle']}.")
    return candidates[int(np.argmin(off))]


def _regions(shape, drawn):
    out = np.zeros(shape, np.uint8)
    for polygons in drawn["readers"].values():
        for name, corners in polygons["add"].items():
            kind, side = name.split("_")[:2]
            value = 2 * REGIONS.index(kind) + (1 if side == "right" else 2)
            out[filled(shape, corners) & (out == 0)] = value
    return out
