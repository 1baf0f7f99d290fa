"""Real necks without a drawn muscle: a member labels them itself, then learns from them, seen through other scanners.

A member's teacher is its own first phase, so a person left out of it stays left out of all it learns from."""

import numpy as np
import torch

from . import config as configuration
from .muscle_cases import MuscleSlice
from .resample import prepare
from .section_cases import labels
from .volumes import read_ct


def labelled(config, member, net, left_out, again):
    """Slices of the OpenKBP training people near C3, but for those `left_out`, with the mask that `net` gives; kept in the
    cache under the name `member`, made anew with `again`."""
    file = configuration.work_root() / "cache" / "muscle" / f"teacher-{member}.npz"
    if again or not file.exists():
        _write(config, net, left_out, file)
    stored = np.load(file)
    spacing = tuple(config["input"]["spacingMm"])
    return [MuscleSlice(f"teacher-{n}", str(n), hu.astype(np.float32), spacing, [mask])
            for n, hu, mask in zip(stored["names"], stored["hu"], stored["masks"])]


def _write(config, net, left_out, file):
    spec, rule = config["input"], config["teacher"]
    low, high = spec["clipHu"]
    names, images, masks = [], [], []
    net.eval()
    for name, (split, z) in labels(rule["minimumConfidence"]).items():
        if split != "train" or name in left_out:
            continue
        volume = read_ct(configuration.ct_root() / "openkbp" / f"{name}.nii.gz", ("S", "P", "L"))
        for offset in rule["offsetsMm"]:
            k = round((z + offset - volume.origin[0]) / volume.spacing[0])
            if not 0 <= k < len(volume.data):
                continue
            hu = np.maximum(volume.data[k].astype(np.float32), spec["padHu"])
            x = prepare(hu, volume.spacing[1:], spec).tensor
            with torch.inference_mode():
                p = torch.sigmoid(net(torch.from_numpy(x)[None, None]))[0, 0].numpy()
            if _believable(p, rule, spec["spacingMm"]):
                names.append(name)
                hu = np.where(x > -1, (x + 1) / 2 * (high - low) + low, spec["padHu"])
                images.append(np.round(hu).astype(np.int16))
                masks.append(p > 0.5)
    net.train()
    file.parent.mkdir(parents=True, exist_ok=True)
    np.savez(file, names=np.array(names), hu=np.array(images), masks=np.array(masks))


def _believable(p, rule, spacing):
    sure = p > 0.5
    area = sure.sum() * spacing[0] * spacing[1] / 100
    doubtful = ((p > 0.2) & (p < 0.8)).sum() / max(1, sure.sum())
    return rule["areaCm2"][0] <= area <= rule["areaCm2"][1] and doubtful <= rule["doubtful"]
