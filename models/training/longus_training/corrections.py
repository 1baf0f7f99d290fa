"""Models' drafts on coarse slices of OpenKBP's training people, corrected by a reader (corrections/*.json).

A file has the draft as runs [row, first column, last column], and what the corrector took away and added, polygons as in
outlines/. Such masks favour the models that drew them: they teach, and no figure rests on them. A person's name decides which
member leaves the person out."""

import json

import numpy as np

from . import config as configuration
from .exported_cases import fold_of
from .muscle_cases import MuscleSlice
from .outlines import filled, slice_at
from .volumes import read_ct


def read(config, fold):
    out = []
    for file in sorted((configuration.HOME / "corrections").glob("*.json")):
        drawn = json.loads(file.read_text())
        if fold_of(drawn["person"]) == fold:
            continue
        volume = read_ct(configuration.ct_root() / drawn["ct"], ("I", "P", "L"))
        hu = slice_at(f"corrections/{file.name}", drawn, volume, config)
        out.append(MuscleSlice(file.stem, drawn["person"], hu, volume.spacing[1:], [corrected(hu, drawn, config["muscleHu"])]))
    return out


def corrected(hu, drawn, limits):
    mask = np.zeros(hu.shape, bool)
    for row, first, last in drawn["draft"]:
        mask[row, first:last + 1] = True
    for corners in drawn.get("remove", {}).values():
        mask &= ~filled(hu.shape, corners)
    for corners in drawn.get("add", {}).values():
        mask |= filled(hu.shape, corners)
    return mask & (hu >= limits[0]) & (hu <= limits[1])
