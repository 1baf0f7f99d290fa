"""What the Java side does with a pack, in Python: votes, the section, the mask on the CT's own pixels."""

from dataclasses import dataclass

import numpy as np
import torch
from scipy import ndimage

from . import config as configuration
from .nets import build_net
from .resample import prepare, resample, window


def load_member(config, fold):
    return load_net(config, configuration.checkpoint_path(config["pack"], fold))


def load_net(config, path):
    net = build_net(config)
    net.load_state_dict(torch.load(path, weights_only=True)["net"])
    return net.eval()


def steps_done(config, fold):
    return torch.load(configuration.checkpoint_path(config["pack"], fold), weights_only=True)["done"]


def votes(nets, tensor, threshold=0.5):
    x = torch.from_numpy(tensor)[None, None]
    with torch.inference_mode():
        return sum((torch.sigmoid(net(x))[0, 0] > threshold).numpy().astype(np.int8) for net in nets)


@dataclass
class Section:
    length_mm: float
    volume_cm3: float
    centre_z: float
    middle: tuple = None    # mm along S, P, L: the section's middle, and the mean of the largest piece's voxels


def section_of(mask, spacing, first_z, first=(0.0, 0.0)):
    """The largest piece (6-connected); its section is the slices with at least a quarter of the largest slice's area.

    `first_z`, `first`: where the mask's first sample lies along S and along P, L, in mm."""
    labels, count = ndimage.label(mask)
    if count == 0:
        return Section(0.0, 0.0, float("nan"))
    sizes = np.bincount(labels.ravel())
    sizes[0] = 0
    piece = labels == sizes.argmax()
    areas = piece.sum(axis=(1, 2))
    rows = np.nonzero(areas * 4 >= areas.max())[0]
    centre = (rows[0] + rows[-1]) / 2
    centre_z = float(first_z + centre * spacing[0])
    across = [float(f + np.nonzero(piece)[a].mean() * spacing[a]) for a, f in ((1, first[0]), (2, first[1]))]
    return Section(float((rows[-1] - rows[0] + 1) * spacing[0]), float(sizes.max() * np.prod(spacing) / 1000), centre_z,
                   (centre_z, *across))


def find_section(nets, volume, spec):
    hu, places = resample(volume.data, volume.spacing, spec["spacingMm"], spec["padHu"])
    first = [o + p[0] * s for o, p, s in zip(volume.origin, places, volume.spacing)]
    return find_on_grid(nets, hu, first[0], spec, first[1:])


def find_on_grid(nets, hu, first_z, spec, first=(0.0, 0.0)):
    """For a scan that is on the network's grid already; `first_z` and `first` are the place of its first sample."""
    tensor, starts = window(hu, spec)
    mask = votes(nets, tensor) * 2 > len(nets)
    first = [f + n * s for f, n, s in zip(first, starts[1:], spec["spacingMm"][1:])]
    return section_of(mask, spec["spacingMm"], first_z + starts[0] * spec["spacingMm"][0], first)


def segment_muscle(nets, hu, spacing, config):
    """The mask on the slice's own pixels."""
    spec, (low, high) = config["input"], config["muscleHu"]
    ready = prepare(hu, spacing, spec)
    count = votes(nets, ready.tensor, config["threshold"]).astype(np.float32)
    places = []
    for n, m, s, t, start in zip(hu.shape, ready.shape, spacing, spec["spacingMm"], ready.starts):
        offset = (n * s - m * t) / 2
        places.append(((np.arange(n) + 0.5) * s - offset) / t - 0.5 - start)
    back = ndimage.map_coordinates(count, np.meshgrid(*places, indexing="ij"), order=1)
    return (back > len(nets) / 2) & (hu >= low) & (hu <= high)


def dice(a, b):
    total = a.sum() + b.sum()
    return 2.0 * float((a & b).sum()) / float(total) if total else 1.0
