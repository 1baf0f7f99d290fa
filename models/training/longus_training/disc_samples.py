"""Training samples of the section's second step: the window that a coarse answer, more or less right, would cut out."""

import numpy as np
from scipy import ndimage

from .disc_cases import phantom_cases, real_cases
from .resample import normalise
from .section_cases import phantom_folders
from .section_disturbances import disturb
from .section_samples import rotation
from .splits import phantoms_for, train_names


class DiscSamples:
    def __init__(self, config, real, phantoms):
        self.spec, self.augment, self.discs = config["input"], config["augment"], config["discs"]
        self.shape, self.spacing = np.array(self.spec["size"]), np.array(self.spec["spacingMm"])
        self.real, self.phantoms = real, phantoms

    def begin(self, phase, net, start):
        """Nothing: these samples depend on no phase before."""

    def draw(self, rng, phase):
        """The window, and for each disc the probability of its place along S."""
        pool = self.phantoms if self.phantoms and rng.random() < phase.get("phantoms", 0.0) else self.real
        hu, places = self.changed(rng, pool[rng.integers(len(pool))])
        if rng.random() < 0.5:
            hu = hu[:, :, ::-1]
        x = normalise(hu, self.spec["clipHu"], self.spec["range"])
        return np.ascontiguousarray(x)[None], self._target(places)

    def changed(self, rng, case):
        """A window of the case, turned, scaled and disturbed, in HU, and the discs' indices in it along S."""
        a = self.augment
        linear, offset, places = self._placement(rng, a, case)
        hu = ndimage.affine_transform(case.hu.astype(np.float32), linear, offset, tuple(self.shape), order=1,
                                      cval=self.spec["padHu"])
        hu = disturb(rng, a, hu, hu > self.spec["centre"]["aboveHu"])
        hu = self._scanner(rng, a, hu)
        self._cut(rng, a, hu, places)
        return hu, places

    def _placement(self, rng, a, case):
        """The affine from output index to input index, and the discs' indices in the output."""
        matrix = rotation(2, rng.normal(0, a["tiltDegrees"] / 2)) @ rotation(1, rng.normal(0, a["turnDegrees"] / 2))
        matrix = matrix @ rotation(0, rng.normal(0, a["turnDegrees"]))
        matrix = matrix / (np.exp(rng.uniform(*np.log(a["scale"]))) * np.exp(rng.normal(0, 0.05, 3)))
        wrong = rng.normal(0, 1, 3) * a["coarseMm"]
        pivot = case.middle * self.spacing
        half = (self.shape - 1) / 2 * self.spacing
        linear = np.diag(1 / self.spacing) @ matrix @ np.diag(self.spacing)
        offset = (pivot - matrix @ (half + wrong)) / self.spacing
        back = np.linalg.inv(matrix)
        along = [(half + wrong + back @ (np.array([d, *case.spine]) * self.spacing - pivot))[0] for d in case.discs]
        return linear, offset, np.array(along) / self.spacing[0]

    def _scanner(self, rng, a, hu):
        pad, air = self.spec["padHu"], hu < self.spec["padHu"] + 60
        if rng.random() < a["thick"]:
            hu = ndimage.uniform_filter1d(hu, int(rng.integers(2, 4)), axis=0)
        if rng.random() < a["blur"]:
            hu = ndimage.gaussian_filter(hu, (rng.uniform(0, 0.8), *rng.uniform(0, 1.0, 2)))
        elif rng.random() < a["sharp"]:
            hu = hu + rng.uniform(0.2, 1.2) * (hu - ndimage.gaussian_filter(hu, 0.8))
        hu = (hu + 100) * np.exp(rng.normal(0, a["contrast"])) - 100 + rng.uniform(-1, 1) * a["offsetHu"]
        hu += ndimage.gaussian_filter(rng.normal(0, 1, hu.shape), rng.uniform(0, 0.7)) * rng.uniform(0, a["noiseHu"])
        hu[air] = pad
        return hu

    def _cut(self, rng, a, hu, places):
        """The scan ends somewhere beyond a disc."""
        if rng.random() >= a["cut"]:
            return
        if rng.random() < 0.5:
            hu[:max(0, int(places[1] - rng.uniform(2, 14)))] = self.spec["padHu"]
        else:
            hu[int(places[0] + rng.uniform(3, 15)):] = self.spec["padHu"]

    def _target(self, places):
        at = np.arange(self.shape[0])[None, :] - places[:, None]
        near = np.exp(-0.5 * (at * self.spacing[0] / self.discs["targetMm"]) ** 2)
        return (near / np.maximum(near.sum(1, keepdims=True), 1e-6)).astype(np.float32)


def for_member(config, fold):
    phantoms = phantom_cases(config, phantoms_for(phantom_folders(), fold))
    return DiscSamples(config, real_cases(config, set(train_names(config, fold))), phantoms)
