"""Cases that `longus export-training` wrote (LONGUS_CASES): real people whose muscle was corrected in Longus."""

import json
import os
import zlib
from pathlib import Path

FOLDS = 5


def read(fold=None):
    """(folder, truth) of each complete case; with a fold, of those that this member trains on.

    A patient's hash decides which member leaves the patient out, so that all scans of one stay on the same side and adding
    cases moves nobody."""
    root = os.environ.get("LONGUS_CASES")
    if not root:
        return []
    if not Path(root).is_dir():
        raise SystemExit(f"LONGUS_CASES names {root}, which is no folder. Correct it or unset it.")
    out = []
    for file in sorted(Path(root).glob("*/truth.json")):
        truth = json.loads(file.read_text())
        if "patient" not in truth:
            raise SystemExit(f"{file} was not written by 'longus export-training'. Take its folder out of LONGUS_CASES.")
        if fold is None or fold_of(truth["patient"]) != fold:
            out.append((file.parent, truth))
    return out


def fold_of(patient):
    """The member (1 to 5) that leaves this patient out."""
    return zlib.crc32(patient.encode()) % FOLDS + 1
