"""The section's second step as the Java side does it: a window around the coarse answer, two profiles along S, their places."""

from dataclasses import dataclass

import numpy as np
import torch

from .disc_loss import log_profile
from .resample import normalise, resample, take_window


@dataclass
class Discs:
    upper_z: float          # C2/C3, LPS mm
    lower_z: float          # C3/C4
    spread_mm: float        # of the profiles: the larger of the discs' standard deviations around their places

    @property
    def centre_z(self):
        return (self.upper_z + self.lower_z) / 2


def window_around(volume, middle_mm, spec):
    """The tensor around a place (mm along S, P, L), with neither batch nor channel, and z (LPS mm) of its first sample."""
    spacing, size = spec["spacingMm"], spec["size"]
    hu, places = resample(volume.data, volume.spacing, spacing, spec["padHu"])
    first = [o + p[0] * s for o, p, s in zip(volume.origin, places, volume.spacing)]
    starts = [int(np.floor((m - f) / t + 1 - n / 2 + 1e-6)) for m, f, t, n in zip(middle_mm, first, spacing, size)]
    taken = take_window(hu, starts, size, spec["padHu"])
    return normalise(taken, spec["clipHu"], spec["range"]), first[0] + starts[0] * spacing[0]


def profiles(net, tensor, mirrored=False):
    """[2, S], each row adding up to 1."""
    x = torch.from_numpy(tensor)[None, None]
    with torch.inference_mode():
        p = log_profile(net(x)).exp()
        if mirrored:
            p = (p + log_profile(net(x.flip(4))).exp()) / 2
    return p[0].numpy()


def places_of(profile, first_z, spec, reach_mm):
    """The place of each disc: the mean around the profile's peak."""
    step = spec["spacingMm"][0]
    at = np.arange(profile.shape[1])
    found, spread = [], 0.0
    for row in profile:
        near = np.where(np.abs(at - row.argmax()) * step <= reach_mm + 1e-9, row, 0)
        mean = (near * at).sum() / near.sum()
        found.append(first_z + mean * step)
        spread = max(spread, float(np.sqrt((row * (at - mean) ** 2).sum()) * step))
    return Discs(*found, spread)


def believed(discs, coarse_z, rule):
    low, high = rule["discsMm"]
    return low <= discs.upper_z - discs.lower_z <= high and abs(discs.centre_z - coarse_z) <= rule["furthestMm"]
