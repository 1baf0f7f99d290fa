"""Figures of the section's two steps together: each pair of members on its own fold, all five on the validation people."""

from dataclasses import dataclass

import numpy as np

from . import config as configuration
from .disc_cases import labels
from .disc_predict import believed, places_of, profiles, window_around
from .predict import find_section, load_member
from .splits import held_out_names
from .volumes import read_ct


@dataclass
class Located:
    name: str
    true_z: tuple           # both discs, LPS mm
    coarse_z: float
    coarse_length_mm: float
    discs: list             # one a member
    trusted: list           # which of them are believed

    @property
    def error_mm(self):
        return self.centre_z - sum(self.true_z) / 2

    @property
    def centre_z(self):
        """Of those believed when they are the majority, else the coarse step's."""
        centres = [d.centre_z for d, t in zip(self.discs, self.trusted) if t]
        return float(np.median(centres)) if 2 * len(centres) > len(self.discs) else self.coarse_z


def locate(config, coarse, fine, name, volume, true_z):
    """`coarse` and `fine` are members of the two steps."""
    section = find_section(coarse[1], volume, coarse[0]["input"])
    if section.middle is None:
        return None
    tensor, first_z = window_around(volume, section.middle, config["input"])
    rule = config["discs"]
    discs = [places_of(profiles(net, tensor), first_z, config["input"], rule["reachMm"]) for net in fine]
    return Located(name, tuple(true_z), section.centre_z, section.length_mm, discs,
                   [believed(d, section.centre_z, rule) for d in discs])


def measure(config):
    held = held_out(config, range(1, 6))
    metrics = {**_summary("heldOut", held), **_summary("validation", validation(config))}
    return metrics, None


def held_out(config, folds):
    coarse_config = configuration.load("c3-section")
    known, out = labels(config["data"]["minimumConfidence"]), []
    for fold in folds:
        coarse, fine = [load_member(coarse_config, fold)], [load_member(config, fold)]
        out += [_of(config, (coarse_config, coarse), fine, name, known[name]) for name in held_out_names(config, fold)]
    return [located for located in out if located]


def validation(config, folds=range(1, 6)):
    coarse_config = configuration.load("c3-section")
    coarse, fine = ([load_member(c, fold) for fold in folds] for c in (coarse_config, config))
    known = labels(config["data"]["minimumConfidence"])
    out = [_of(config, (coarse_config, coarse), fine, name, row) for name, row in known.items() if row[0] == "val"]
    return [located for located in out if located]


def _of(config, coarse, fine, name, row):
    volume = read_ct(configuration.ct_root() / "openkbp" / f"{name}.nii.gz", config["input"]["axes"])
    return locate(config, coarse, fine, name, volume, row[1:])


def _summary(name, found):
    if not found:
        return {}
    errors = np.array([f.error_mm for f in found])
    coarse = np.array([f.coarse_z - sum(f.true_z) / 2 for f in found])
    return {f"{name}People": len(found), f"{name}MedianErrorMm": _mm(np.median(np.abs(errors))),
            f"{name}P95ErrorMm": _mm(np.percentile(np.abs(errors), 95)), f"{name}LargestErrorMm": _mm(np.abs(errors).max()),
            f"{name}MeanErrorMm": _mm(errors.mean()), f"{name}CoarseMedianErrorMm": _mm(np.median(np.abs(coarse))),
            f"{name}CoarseP95ErrorMm": _mm(np.percentile(np.abs(coarse), 95)),
            f"{name}CoarseStays": sum(2 * sum(f.trusted) <= len(f.trusted) for f in found)}


def _mm(value):
    return round(float(value), 2)
