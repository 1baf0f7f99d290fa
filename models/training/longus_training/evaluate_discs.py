"""Figures of the section's two steps together: each pair of members on its own fold, all five on the validation people."""

from dataclasses import dataclass

import numpy as np

from . import config as configuration
from .disc_cases import labels, phantom_discs
from .disc_predict import believed, places_of, profiles, window_around
from .predict import find_section, load_member
from .section_cases import phantom_folders
from .splits import held_out_names, phantoms_for
from .volumes import read_ct

# z (LPS mm) of both discs, counted from the dens by one reader (+-1.5 mm); where only the centre is known, twice that
HIGHRES = {"onkodicom": ("onkodicom", (-715.0, -715.0)), "acrin": ("acrin", (-193.5, -193.5)), "frm2": ("frm2.nii.gz", (34.8, 34.8)),
           "hn_chus_052": ("hn_chus_052.nii.gz", (-273.5, -291.0)), "vhm_head": ("vhm_head.nii.gz", (1067.0, 1048.5)),
           "vhf_head": ("vhf_head.nii.gz", (1543.5, 1525.0)), "cthead_unc": ("cthead_unc.nii.gz", (-182.0, -201.0))}


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
    """`heldOut`: each pair of members on its own fold; the others: all five, which saw none of these people or phantoms."""
    found = {"heldOut": held_out(config, range(1, 6)), "validation": validation(config), "highres": highres(config),
             "phantomTest": phantoms(config)}
    metrics = {}
    for name, located in found.items():
        metrics.update(_summary(name, located))
    return metrics, None


def held_out(config, folds):
    coarse_config = configuration.load("c3-section")
    known, out = labels(config["data"]["minimumConfidence"]), []
    for fold in folds:
        coarse, fine = [load_member(coarse_config, fold)], [load_member(config, fold)]
        out += [_of(config, (coarse_config, coarse), fine, name, known[name]) for name in held_out_names(config, fold)]
    return [located for located in out if located]


def validation(config, with_path=False):
    root, known = configuration.ct_root() / "openkbp", labels(config["data"]["minimumConfidence"])
    return _by_all(config, [(n, root / f"{n}.nii.gz", z) for n, (split, *z) in known.items() if split == "val"], with_path)


def highres(config):
    root = configuration.ct_root() / "highres"
    return _by_all(config, [(name, root / place, z) for name, (place, z) in HIGHRES.items()])


def phantoms(config, with_path=False):
    return _by_all(config, [(f.name, f / "ct.nii.gz", phantom_discs(f)) for f in phantoms_for(phantom_folders())],
                   with_path)


def _by_all(config, cases, with_path=False):
    coarse_config = configuration.load("c3-section")
    coarse, fine = ([load_member(c, fold) for fold in range(1, 6)] for c in (coarse_config, config))
    out = [(locate(config, (coarse_config, coarse), fine, name, read_ct(path, config["input"]["axes"]), z), path)
           for name, path, z in cases]
    return [(located, path) if with_path else located for located, path in out if located]


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
