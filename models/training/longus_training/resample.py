"""From CT to tensor, as models/pack-format.md lays it down. The Java side does the same arithmetic."""

import math
from dataclasses import dataclass

import numpy as np


def axis_weights(n, spacing, target):
    """The matrix that takes n samples to m, and the place of output sample 0 on the source extent, in mm."""
    m = max(1, math.ceil(n * spacing / target - 1e-6))
    offset = (n * spacing - m * target) / 2
    centres = (offset + (np.arange(m) + 0.5) * target) / spacing - 0.5
    radius = max(1.0, target / spacing)
    weights = np.maximum(0.0, 1.0 - np.abs(np.arange(n)[None, :] - centres[:, None]) / radius)
    return weights / weights.sum(1, keepdims=True), centres


def resample(data, spacing, target, pad_hu):
    """Returns the resampled array and, per axis, the source index of each output sample."""
    out = np.maximum(np.asarray(data, dtype=np.float32), pad_hu)
    places = []
    for axis, (s, t) in enumerate(zip(spacing, target)):
        weights, centres = axis_weights(data.shape[axis], s, t)
        out = np.moveaxis(np.tensordot(weights.astype(np.float32), out, (1, axis)), 0, axis)
        places.append(centres)
    return np.ascontiguousarray(out), places


def window_starts(hu, size, multiple, above_hu):
    """Per axis: the first index of the window (may be negative) and its length."""
    inside = hu > above_hu
    total = int(inside.sum())
    starts, lengths = [], []
    for axis, n in enumerate(hu.shape):
        if size[axis] > 0:
            others = tuple(a for a in range(hu.ndim) if a != axis)
            counts = inside.sum(axis=others)
            centre = float((counts * np.arange(n)).sum() / total) if total else (n - 1) / 2
            starts.append(math.floor(centre + 1 - size[axis] / 2))
            lengths.append(size[axis])
        else:
            length = math.ceil(n / multiple[axis]) * multiple[axis]
            starts.append(-((length - n) // 2))
            lengths.append(length)
    return starts, lengths


def take_window(array, starts, lengths, fill):
    out = np.full(lengths, fill, dtype=array.dtype)
    source, target = [], []
    for n, start, length in zip(array.shape, starts, lengths):
        low, high = max(0, start), min(n, start + length)
        if high <= low:
            return out
        source.append(slice(low, high))
        target.append(slice(low - start, high - start))
    out[tuple(target)] = array[tuple(source)]
    return out


def normalise(hu, clip, value_range):
    low, high = clip
    unit = (np.clip(hu, low, high) - low) / (high - low)
    return (unit * (value_range[1] - value_range[0]) + value_range[0]).astype(np.float32)


@dataclass
class Prepared:
    tensor: np.ndarray
    starts: list
    places: list
    shape: tuple


def window(hu, spec):
    """The normalised tensor, with neither batch nor channel, and where it starts on the grid."""
    starts, lengths = window_starts(hu, spec["size"], spec["multipleOf"], spec["centre"]["aboveHu"])
    taken = take_window(hu, starts, lengths, spec["padHu"])
    return normalise(taken, spec["clipHu"], spec["range"]), starts


def prepare(data, spacing, spec):
    """`spec` is the manifest's `input`."""
    hu, places = resample(data, spacing, spec["spacingMm"], spec["padHu"])
    tensor, starts = window(hu, spec)
    return Prepared(tensor, starts, places, hu.shape)
