"""Stage 1 cases on the network's grid: resampled once, kept in a cache, loaded into memory."""

import csv
import json
from dataclasses import dataclass

import numpy as np

from . import config as configuration
from . import exported_cases as exported
from .body import body_mask
from .resample import resample
from .volumes import read_ct


@dataclass
class SectionCase:
    name: str
    hu: np.ndarray          # int16, the whole scan on the network's grid
    body: np.ndarray
    spacing: np.ndarray
    origin: float           # z (LPS mm) of grid sample 0
    centre_z: float         # z (LPS mm) of the C3 centre; NaN where there is none

    @property
    def centre(self):
        """The C3 centre as a grid index along S."""
        return (self.centre_z - self.origin) / self.spacing[0]


def labels(minimum_confidence):
    with open(configuration.ct_root() / "openkbp" / "labels.csv", newline="") as stream:
        rows = [r for r in csv.DictReader(stream) if int(r["confidence"]) >= minimum_confidence]
    return {r["patient"]: (r["split"], float(r["z_lps_c3_centre_mm"])) for r in rows}


def build(name, path, centre_z, spec):
    cache = configuration.work_root() / "cache" / "section"
    cache.mkdir(parents=True, exist_ok=True)
    file = cache / f"{name}.npz"
    if file.exists():
        stored = np.load(file)
        shape = tuple(stored["shape"])
        body = np.unpackbits(stored["body"], count=int(np.prod(shape))).reshape(shape).astype(bool)
        if np.allclose(stored["spacing"], spec["spacingMm"]):
            return SectionCase(name, stored["hu"], body, stored["spacing"], float(stored["origin"]), centre_z)
    volume = read_ct(path, spec["axes"])
    hu, places = resample(volume.data, volume.spacing, spec["spacingMm"], spec["padHu"])
    origin = volume.origin[0] + places[0][0] * volume.spacing[0]
    hu = np.round(hu).astype(np.int16)
    body = body_mask(hu, spec["centre"]["aboveHu"])
    spacing = np.array(spec["spacingMm"])
    np.savez(file, hu=hu, body=np.packbits(body), shape=np.array(hu.shape), spacing=spacing, origin=origin)
    return SectionCase(name, hu, body, spacing, float(origin), centre_z)


def real_cases(config, split, names=None):
    root = configuration.ct_root() / "openkbp"
    wanted = [(n, z) for n, (s, z) in labels(config["data"]["minimumConfidence"]).items() if s == split]
    return [build(n, root / f"{n}.nii.gz", z, config["input"]) for n, z in wanted if names is None or n in names]


def exported_cases(config, fold):
    return [build(f"case-{folder.name}", folder / "ct.nii.gz", float(truth["c3CentreMm"][2]), config["input"])
            for folder, truth in exported.read(fold)]


def phantom_folders():
    root = configuration.phantom_root()
    if not root.is_dir():
        return []
    found = [p for p in root.iterdir() if (p / "truth.json").exists() and (p / "ct.nii.gz").exists()]
    return sorted(found, key=lambda p: p.name)


def truth_of(phantom_folder):
    return json.loads((phantom_folder / "truth.json").read_text())


def phantom_cases(config, folders):
    return [build(f"phantom-{f.name}", f / "ct.nii.gz", float(truth_of(f)["c3CentreMm"][2]), config["input"])
            for f in folders]
