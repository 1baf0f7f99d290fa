"""Who trains which member. Written once per pack, committed, and read by everything else."""

import json
import zlib

import numpy as np

from . import config as configuration
from .section_cases import labels


def write_section(config, folds=5):
    people = sorted(n for n, (s, _) in labels(config["data"]["minimumConfidence"]).items() if s == "train")
    order = np.random.default_rng(config["seed"]).permutation(len(people))
    held = [sorted(people[i] for i in order[k::folds]) for k in range(folds)]
    _write(config, {"people": people, "heldOut": held})


def _write(config, content):
    path = configuration.HOME / config["splits"]
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(content, indent=1) + "\n")


def train_names(config, fold):
    split = configuration.load_splits(config)
    return [p for p in split["people"] if p not in set(split["heldOut"][fold - 1])]


def held_out_names(config, fold):
    return configuration.load_splits(config)["heldOut"][fold - 1]


def phantoms_for(folders, fold=None):
    """Training phantoms of a member (its own fold left out), or with no fold the test phantoms no member ever saw.

    A phantom's part follows from its seed, so that it stays the same when more of them are made."""
    out = []
    for folder in folders:
        seed = int(folder.name) if folder.name.isdigit() else zlib.crc32(folder.name.encode())
        test = seed % 5 == 4
        if test if fold is None else not test and (seed // 5) % 5 != fold - 1:
            out.append(folder)
    return out
