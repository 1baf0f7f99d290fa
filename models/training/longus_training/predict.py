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


def votes(nets, tensor):
    x = torch.from_numpy(tensor)[None, None]
    with torch.inference_mode():
        return sum((torch.sigmoid(net(x))[0, 0] > 0.5).numpy().astype(np.int8) for net in nets)


@dataclass
class Section:
    length_mm: float
    volume_cm3: float
    centre_z: float


def section_of(mask, spacing, first_z):
    """The largest piece (6-connected); its section is the slices with at least a quarter of the largest slice's area."""
    labels, count = ndimage.label(mask)
    if count == 0:
        return Section(0.0, 0.0, float("nan"))
    sizes = np.bincount(labels.ravel())
    sizes[0] = 0
    areas = (labels == sizes.argmax()).sum(axis=(1, 2))
    rows = np.nonzero(areas * 4 >= areas.max())[0]
    centre = (rows[0] + rows[-1]) / 2
    return Section(float((rows[-1] - rows[0] + 1) * spacing[0]), float(sizes.max() * np.prod(spacing) / 1000),
                   float(first_z + centre * spacing[0]))


def find_section(nets, volume, spec):
    hu, places = resample(volume.data, volume.spacing, spec["spacingMm"], spec["padHu"])
    return find_on_grid(nets, hu, volume.origin[0] + places[0][0] * volume.spacing[0], spec)


def find_on_grid(nets, hu, first_z, spec):
    """For a scan that is on the network's grid already; `first_z` is the place of its first sample."""
    tensor, starts = window(hu, spec)
    mask = votes(nets, tensor) * 2 > len(nets)
    return section_of(mask, spec["spacingMm"], first_z + starts[0] * spec["spacingMm"][0])


def segment_muscle(nets, hu, spacing, spec, muscle_hu):
    """The mask on the slice's own pixels."""
    ready = prepare(hu, spacing, spec)
    count = votes(nets, ready.tensor).astype(np.float32)
    places = []
    for n, m, s, t, start in zip(hu.shape, ready.shape, spacing, spec["spacingMm"], ready.starts):
        offset = (n * s - m * t) / 2
        places.append(((np.arange(n) + 0.5) * s - offset) / t - 0.5 - start)
    back = ndimage.map_coordinates(count, np.meshgrid(*places, indexing="ij"), order=1)
    return (back > len(nets) / 2) & (hu >= muscle_hu[0]) & (hu <= muscle_hu[1])


def dice(a, b):
    total = a.sum() + b.sum()
    return 2.0 * float((a & b).sum()) / float(total) if total else 1.0
