"""Stage 1 training samples: pieces of a scan with C3, with a cut-off C3, and without."""

import numpy as np
from scipy import ndimage

from .resample import normalise
from .section_cases import exported_cases, phantom_cases, phantom_folders, real_cases
from .section_disturbances import disturb
from .splits import phantoms_for, train_names


def rotation(axis, degrees):
    a = np.deg2rad(degrees)
    c, s = np.cos(a), np.sin(a)
    out = np.eye(3)
    i, j = [k for k in range(3) if k != axis]
    out[i, i], out[i, j], out[j, i], out[j, j] = c, -s, s, c
    return out


class SectionSamples:
    def __init__(self, config, real, phantoms):
        self.spec, self.augment = config["input"], config["augment"]
        self.half = config["section"]["lengthMm"] / 2
        self.shape = np.array([config["patch"]["samples"], *self.spec["size"][1:]])
        self.real, self.phantoms = real, phantoms

    def begin(self, phase, net, start):
        """Nothing: these samples depend on no phase before."""

    def draw(self, rng, phase):
        a = {**self.augment, **phase.get("augment", {})}
        pool = self.phantoms if self.phantoms and rng.random() < phase.get("phantoms", 0.0) else self.real
        case = pool[rng.integers(len(pool))]
        spacing = np.array(self.spec["spacingMm"])
        window, low, high = self._piece(rng, a, self.shape[0] * spacing[0])
        giant = rng.random() < a.get("giantPieces", 0.0)
        scale = rng.uniform(*a["giantScale"]) if giant else np.exp(rng.uniform(*np.log(a["scale"])))
        linear, offset, centre = self._placement(rng, a, case, spacing, window, scale)
        hu = ndimage.affine_transform(case.hu.astype(np.float32), linear, offset, tuple(self.shape), order=1,
                                      cval=self.spec["padHu"])
        body = ndimage.affine_transform(case.body.astype(np.float32), linear, offset, tuple(self.shape), order=1) > 0.5
        along = (np.arange(self.shape[0]) - (self.shape[0] - 1) / 2) * spacing[0] - centre
        hu = disturb(rng, a, hu, body)
        # a neck of twice the size is no neck: it stands for the trunk, which the training scans do not show
        body &= (np.abs(along) <= (-1 if giant else self.half))[:, None, None]
        hu = self._degrade(rng, a, hu)
        gone = (along < low) | (along > high)
        hu[gone], body[gone] = self.spec["padHu"], False
        if rng.random() < 0.5:
            hu, body = hu[:, :, ::-1], body[:, :, ::-1]
        x = normalise(hu, self.spec["clipHu"], self.spec["range"])
        return np.ascontiguousarray(x)[None], np.ascontiguousarray(body, dtype=np.float32)[None]

    def _piece(self, rng, a, length):
        """The window's middle relative to C3, and where the scan begins and ends relative to C3, in mm along S."""
        side = 1 if rng.random() < 0.5 else -1
        kind = rng.random()
        if kind < a["freePieces"]:
            if rng.random() < 0.5:
                return side * (length / 2 + self.half + rng.uniform(-4, 60)), -np.inf, np.inf
            end = rng.uniform(12, 45)
            middle = side * (end + rng.uniform(0, length / 2))
            return (middle, end, np.inf) if side > 0 else (middle, -np.inf, -end)
        reach = length / 2 - self.half
        middle = rng.uniform(-reach, reach)
        if kind < a["freePieces"] + a["cutPieces"]:
            end = rng.uniform(-5, 70)
            return (middle, -np.inf, end) if side > 0 else (middle, -end, np.inf)
        return middle, -np.inf, np.inf

    def _placement(self, rng, a, case, spacing, window, scale):
        """The affine from output index to input index, and C3's place along S relative to the window's middle, mm."""
        matrix = rotation(2, rng.normal(0, a["tiltDegrees"] / 2)) @ rotation(1, rng.normal(0, a["turnDegrees"] / 2))
        matrix = matrix @ rotation(0, rng.normal(0, a["turnDegrees"]))
        scale = scale * np.exp(rng.normal(0, 0.04, 3))
        matrix = matrix / scale
        level = case.centre
        near = int(np.clip(round(level), 0, len(case.hu) - 1))
        pivot = np.array([level, *(_centroid(case.body[near]))]) * spacing
        if rng.random() < 0.5:
            inside = case.hu > self.spec["centre"]["aboveHu"]
        else:
            first = int(np.clip((pivot[0] + window) / spacing[0] - self.shape[0] / 2, 0, len(case.hu) - 1))
            inside = case.hu[first:first + self.shape[0]] > self.spec["centre"]["aboveHu"]
        middle = np.array(_centroid(inside.sum(0))) * spacing[1:]
        shift = rng.uniform(-1, 1, 3) * a["shiftMm"]
        there = np.array([-window, *((pivot[1:] - middle) * scale[1:] + shift[1:])])
        start = pivot - matrix @ there
        half = (self.shape - 1) / 2 * spacing
        linear = np.diag(1 / spacing) @ matrix @ np.diag(spacing)
        return linear, (start - matrix @ half) / spacing, -window

    def _degrade(self, rng, a, hu):
        pad = self.spec["padHu"]
        if rng.random() < a["blur"]:
            hu = ndimage.gaussian_filter(hu, (rng.uniform(0, 1.1), *(rng.uniform(0, 0.7, 2))))
        air = hu < pad + 60
        hu = (hu + 100) * np.exp(rng.normal(0, a["contrast"])) - 100 + rng.uniform(-1, 1) * a["offsetHu"]
        hu += rng.normal(0, rng.uniform(0, a["noiseHu"]), hu.shape)
        hu[air] = pad
        if rng.random() < a["blankBorder"]:
            axis = int(rng.integers(1, 3))
            width = int(rng.integers(1, hu.shape[axis] // 5))
            part = slice(0, width) if rng.random() < 0.5 else slice(hu.shape[axis] - width, None)
            hu[tuple(part if k == axis else slice(None) for k in range(3))] = pad
        return hu


def _centroid(weights):
    total = weights.sum()
    if total == 0:
        return [(n - 1) / 2 for n in weights.shape]
    rows, columns = np.arange(weights.shape[0]), np.arange(weights.shape[1])
    return [float((weights.sum(1) * rows).sum() / total), float((weights.sum(0) * columns).sum() / total)]


def for_member(config, fold):
    needs = any(p.get("phantoms", 0) > 0 for p in config["phase"])
    phantoms = phantom_cases(config, phantoms_for(phantom_folders(), fold)) if needs else []
    real = real_cases(config, "train", set(train_names(config, fold))) + exported_cases(config, fold)
    return SectionSamples(config, real, phantoms)
