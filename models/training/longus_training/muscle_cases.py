"""Stage 2 cases: axial slices with a drawn or a generated muscle mask."""

import json
from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from . import config as configuration
from . import exported_cases as exported
from . import outlines, readings
from .volumes import read_ct

# folder or file of the CT, and what its pictures are called
DRAWN = {"onkodicom": ("onkodicom", "onkodicom_headneck"), "acrin": ("acrin", "acrin_flt_breast_001_headneck"),
         "frm2": ("frm2.nii.gz", "frm2")}
# four people more, drawn by a written rule
ADDED = {name: (f"{name}.nii.gz", name) for name in ("hn_chus_052", "vhm_head", "vhf_head", "cthead_unc")}
FINE_MM = 2.0       # pixels below this show a muscle's outline; coarser ones are told apart


@dataclass
class MuscleSlice:
    name: str
    person: str
    hu: np.ndarray          # rows posterior, columns left
    spacing: tuple
    masks: list             # one a reader
    regions: np.ndarray = None      # of a reading (`readings.Reading`)


def real_slices(config, people=None):
    """What came with the CT, then what was outlined for this pack; without `people` all of them."""
    return given_slices(config, people) + outlined_slices(config, people)


def outlined_slices(config, people=None):
    return [MuscleSlice(o.name, o.person, o.hu, o.spacing, list(o.masks.values())) for o in outlines.read(config, people)]


def protocol_slices(config, people=None, decided=True):
    """What was outlined by a written rule: the readings (with the third reader's decisions, or as the two drew) and what came
    with the added people."""
    read = [MuscleSlice(r.name, r.person, r.hu, r.spacing, r.decided if decided else list(r.masks.values()), r.regions)
            for r in readings.read(config, people)]
    return read + given_slices(config, people, ADDED)


def given_slices(config, people=None, drawn=None):
    from PIL import Image       # here, so that nothing but drawn pictures needs Pillow

    root = configuration.ct_root() / "highres"
    out = []
    for person, (place, prefix) in (DRAWN if drawn is None else drawn).items():
        if people is not None and person not in people:
            continue
        volume = read_ct(root / place, ("I", "P", "L"))
        indices = sorted({int(p.stem.split("_")[-2]) for p in (root / "muscle").glob(f"{prefix}_*_A.png")})
        for index in indices:
            masks = [np.array(Image.open(root / "muscle" / f"{prefix}_{index}_{reader}.png")) > 127 for reader in "AB"]
            hu = np.maximum(volume.data[index].astype(np.float32), config["input"]["padHu"])
            out.append(MuscleSlice(f"{person}-{index}", person, hu, volume.spacing[1:], masks))
    return out


def exported_slices(config, fold):
    """One slice a case: no other has a mask."""
    out = []
    for folder, truth in exported.read(fold):
        ct, mask = read_ct(folder / "ct.nii.gz", ("I", "P", "L")), read_ct(folder / "muscle.nii.gz", ("I", "P", "L"))
        k = int(np.flatnonzero(mask.data.any((1, 2)))[0])
        hu = np.maximum(ct.data[k].astype(np.float32), config["input"]["padHu"])
        out.append(MuscleSlice(f"case-{folder.name}", truth["patient"], hu, ct.spacing[1:], [mask.data[k] > 0]))
    return out


def phantom_slices(config, folders, only_c3=False):
    out = []
    for folder in folders:
        file = configuration.work_root() / "cache" / "muscle" / f"{folder.name}.npz"
        if not file.exists():
            _cache_phantom(config, folder, file)
        stored = np.load(file)
        spacing = tuple(stored["spacing"])
        for k, (hu, mask) in enumerate(zip(stored["hu"], stored["masks"])):
            if not only_c3 or k == int(stored["centre"]):
                out.append(MuscleSlice(f"phantom-{folder.name}-{k}", f"phantom-{folder.name}", hu.astype(np.float32),
                                       spacing, [mask]))
    return out


def _cache_phantom(config, folder, file):
    file.parent.mkdir(parents=True, exist_ok=True)
    truth = json.loads((folder / "truth.json").read_text())
    ct = read_ct(folder / "ct.nii.gz")
    muscle = read_ct(folder / "muscle.nii.gz").data > 0
    level = (float(truth["c3CentreMm"][2]) - ct.origin[0]) / ct.spacing[0]
    reach = config["data"]["phantomReachMm"] / ct.spacing[0]
    count = config["data"]["phantomSlices"]
    picked = np.round(np.linspace(level - reach, level + reach, count)).astype(int).clip(0, len(ct.data) - 1)
    np.savez(file, hu=np.round(ct.data[picked]).astype(np.int16), masks=muscle[picked],
             spacing=np.array(ct.spacing[1:]), centre=count // 2)


def region_of(hu, mask, muscle_hu):
    """The drawn mask without its pinholes: what the HU limits took out inside a muscle is put back, for the same limits
    take it out again of what the network says."""
    closed = ndimage.binary_closing(np.pad(mask, 2), np.ones((3, 3)))[2:-2, 2:-2]
    return mask | (closed & ((hu < muscle_hu[0]) | (hu > muscle_hu[1])))
