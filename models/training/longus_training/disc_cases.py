"""Cases of the section's second step: a scan around C3 on the step's own grid, and where its two discs lie."""

import csv
from dataclasses import dataclass

import numpy as np

from . import config as configuration
from .body import body_mask
from .resample import resample
from .section_cases import truth_of
from .volumes import read_ct

HALF_SECTION_MM = 16.5
BONE_HU = 200
BODY_BEFORE_MM = 7.0        # from the middle of a vertebra with its arch to the middle of its body


@dataclass
class DiscCase:
    name: str
    hu: np.ndarray          # int16, cut around C3
    discs: np.ndarray       # C2/C3 and C3/C4 as indices of `hu` along S
    middle: np.ndarray      # of the neck at C3, as the coarse step would say: indices along S, P, L
    spine: np.ndarray       # about where the vertebra's body is: indices along P, L


def labels(minimum_confidence):
    """name: (split, z of the C2/C3 disc, z of the C3/C4 disc), LPS mm."""
    out = {}
    with open(configuration.ct_root() / "openkbp" / "labels.csv", newline="") as stream:
        for row in csv.DictReader(stream):
            if int(row["confidence"]) >= minimum_confidence:
                z, k, step = (float(row[c]) for c in ("z_lps_c3_centre_mm", "k_c3_centre", "dz_mm"))
                # k grows towards the feet
                out[row["patient"]] = (row["split"], *(z + (k - float(row[c])) * step for c in ("k_disc_c2c3", "k_disc_c3c4")))
    return out


def real_cases(config, names):
    root = configuration.ct_root() / "openkbp"
    return [_case(config, n, root / f"{n}.nii.gz", z) for n, (_, *z) in labels(config["data"]["minimumConfidence"]).items()
            if n in names]


def phantom_cases(config, folders):
    return [_case(config, f"phantom-{f.name}", f / "ct.nii.gz", phantom_discs(f)) for f in folders]


def phantom_discs(folder):
    """z (LPS mm) of both."""
    return [float(truth_of(folder)[key][2]) for key in ("discC2C3Mm", "discC3C4Mm")]


def _case(config, name, path, discs_z):
    file = configuration.work_root() / "cache" / "discs" / f"{name}.npz"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        _write(config, path, np.array(discs_z), file)
    stored = np.load(file)
    return DiscCase(name, stored["hu"], stored["discs"], stored["middle"], stored["spine"])


def _write(config, path, discs_z, file):
    spec, spacing = config["input"], np.array(config["input"]["spacingMm"])
    volume = read_ct(path, spec["axes"])
    hu, places = resample(volume.data, volume.spacing, spec["spacingMm"], spec["padHu"])
    first_z = volume.origin[0] + places[0][0] * volume.spacing[0]
    discs = (discs_z - first_z) / spacing[0]
    half = HALF_SECTION_MM / spacing[0]
    low = max(0, int(np.ceil(discs.mean() - half)))
    section = body_mask(hu[low:int(discs.mean() + half) + 1], spec["centre"]["aboveHu"])
    middle = np.array([discs.mean(), *[np.nonzero(section)[a].mean() for a in (1, 2)]])
    reach = np.array(config["data"]["reachMm"]) / spacing
    first = np.maximum(0, np.floor(middle - reach)).astype(int)
    last = np.ceil(middle + reach).astype(int) + 1
    part = hu[tuple(slice(a, b) for a, b in zip(first, last))]
    spine = _spine(hu[low:int(discs.mean() + half) + 1], middle[1:], spacing[1:])
    np.savez(file, hu=np.round(part).astype(np.int16), discs=discs - first[0], middle=middle - first, spine=spine - first[1:])


def _spine(section, middle, spacing):
    """Nobody marked it: the middle of the bone behind the jaw, less the way from there to the body. Within some mm."""
    bone = section > BONE_HU
    rows, columns = np.indices(section.shape[1:])
    bone &= (rows > middle[0] - 12 / spacing[0]) & (np.abs(columns - middle[1]) < 25 / spacing[1])
    if not bone.any():
        return middle
    return np.array([np.nonzero(bone)[1].mean() - BODY_BEFORE_MM / spacing[0], np.nonzero(bone)[2].mean()])
