"""Stage 2 training samples: a slice bent, turned, scaled, and seen through another scanner."""

import numpy as np
from scipy import ndimage

from . import corrections, muscle_teacher
from .muscle_cases import FINE_MM, exported_slices, phantom_slices, protocol_slices, real_slices, region_of
from .muscle_composites import Composites
from .resample import normalise
from .section_cases import phantom_folders
from .splits import held_out_names, phantoms_for, train_names


class MuscleSamples:
    def __init__(self, config, real, phantoms, member=None, left_out=(), protocol=(), corrected=()):
        self.config, self.member, self.left_out = config, member, left_out
        self.spec, self.augment, self.limits = config["input"], config["augment"], config["muscleHu"]
        self.shape = tuple(self.spec["size"])
        self.real = [self._ready(s) for s in real]
        self.phantoms = [self._ready(s) for s in phantoms]
        self.protocol = self._by_person(protocol)
        self.corrected = [self._ready(s) for s in corrected]
        self.composites = Composites({})
        self.taught = []

    def begin(self, phase, net, start):
        """Before a phase's step `start`: `net` is what the phases before made of it."""
        self.composites = Composites({**self.config["composites"], **phase.get("pieces", {})})
        if phase.get("taught", 0) > 0:
            slices = muscle_teacher.labelled(self.config, self.member, net, self.left_out, again=start == 0)
            self.taught = [self._ready(s) for s in slices]

    def _ready(self, item):
        regions = [region_of(item.hu, m, self.limits).astype(np.float32) for m in item.masks]
        rows, columns = np.nonzero(item.hu > self.spec["centre"]["aboveHu"])
        return item.hu, np.array(item.spacing), regions, np.array([rows.mean(), columns.mean()]), item.regions

    def _by_person(self, slices):
        """Fine people and coarse ones, each with its slices, so that a person counts once however many slices were drawn."""
        out = {"fine": {}, "coarse": {}}
        for item in slices:
            kind = "fine" if item.spacing[1] < FINE_MM else "coarse"
            out[kind].setdefault(item.person, []).append(self._ready(item))
        return {kind: list(people.values()) for kind, people in out.items()}

    def draw(self, rng, phase):
        pool = self._pool(rng, phase)
        hu, spacing, masks, middle, regions = pool[rng.integers(len(pool))]
        region = masks[rng.integers(len(masks))]
        hu = self._one_muscle(rng, hu, region)
        places = self._places(rng, spacing, middle)
        x = ndimage.map_coordinates(hu, places, order=1, cval=self.spec["padHu"])
        y = ndimage.map_coordinates(region, places, order=1) > 0.5
        if phase.get("composites") and rng.random() < phase["composites"]:
            kinds = None if regions is None else ndimage.map_coordinates(regions, places, order=0)
            x, y = self.composites.apply(rng, x, y.astype(np.float32), kinds)
        x = self._scanner(rng, x)
        if rng.random() < 0.5:
            x, y = x[:, ::-1], y[:, ::-1]
        x = normalise(x, self.spec["clipHu"], self.spec["range"])
        return np.ascontiguousarray(x)[None], np.ascontiguousarray(y, dtype=np.float32)[None]

    def _pool(self, rng, phase):
        """Phantoms and taught slices by their shares, drawn people for the rest."""
        at = rng.random()
        drawn = self.protocol["fine"] or self.protocol["coarse"] if phase.get("protocol") else self.real
        if self.phantoms and (not drawn or at < phase.get("phantoms", 0.0)):
            return self.phantoms
        if self.taught and at > 1 - phase.get("taught", 0.0):
            return self.taught
        if not phase.get("protocol"):
            return self.real
        if self.corrected and rng.random() < phase.get("corrections", 0.0):
            return self.corrected
        coarse = self.protocol["coarse"] and rng.random() < phase.get("coarse", 0.0)
        people = self.protocol["coarse"] if coarse else drawn
        return people[rng.integers(len(people))]

    def _one_muscle(self, rng, hu, region):
        if rng.random() < 0.5:
            return hu
        labels, count = ndimage.label(region)
        if count == 0:
            return hu
        change = rng.normal(0, self.augment["componentHu"] / 2, count + 1)
        change[0] = 0
        return hu + ndimage.gaussian_filter(change[labels], 0.7).astype(np.float32)

    def _places(self, rng, spacing, middle):
        a, target = self.augment, np.array(self.spec["spacingMm"])
        grid = np.stack(np.meshgrid(*(np.arange(n) for n in self.shape), indexing="ij")).astype(np.float64)
        mm = (grid - (np.array(self.shape)[:, None, None] - 1) / 2) * target[:, None, None]
        angle = np.deg2rad(rng.normal(0, a["turnDegrees"] / 1.5))
        turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
        shear = np.eye(2)
        shear[0, 1], shear[1, 0] = rng.normal(0, a["shearing"], 2)
        scale = np.exp(rng.uniform(*np.log(a["scale"]))) * np.exp(rng.normal(0, 0.06, 2))
        mm = np.tensordot(turn @ shear / scale, mm, (1, 0))
        mm += (rng.uniform(-1, 1, 2) * a["shiftMm"])[:, None, None]
        if rng.random() < 0.7:
            coarse = rng.normal(0, a["elasticMm"], (2, 6, 6))
            mm += np.stack([ndimage.zoom(c, [n / 6 for n in self.shape], order=3) for c in coarse]) * rng.random()
        return mm / spacing[:, None, None] + middle[:, None, None]

    def _scanner(self, rng, hu):
        a, pad = self.augment, self.spec["padHu"]
        if rng.random() < a["coarse"]:
            factor = rng.uniform(1.3, 3.0)
            small = ndimage.zoom(ndimage.gaussian_filter(hu, factor / 3), 1 / factor, order=1)
            hu = ndimage.zoom(small, [n / m for n, m in zip(hu.shape, small.shape)], order=1)
        elif rng.random() < 0.4:
            hu = ndimage.gaussian_filter(hu, rng.uniform(0.2, a["blurMm"]))
        air = hu < pad + 60
        hu = (hu - 40) * np.exp(rng.normal(0, a["contrast"])) + 40 + rng.uniform(-1, 1) * a["offsetHu"]
        grain = ndimage.gaussian_filter(rng.normal(0, 1, hu.shape), rng.uniform(0, 1.2))
        hu = hu + grain / max(grain.std(), 1e-6) * rng.uniform(0, a["noiseHu"])
        hu[air] = pad
        return hu


def for_member(config, fold, left_out=None, name=None):
    """`left_out`: whom to leave out in place of whom the split file says; then under a `name` of its own."""
    left_out = held_out_names(config, fold) if left_out is None else left_out
    people = set(train_names(config, fold)) - set(left_out)
    phases = config["phase"]
    own = exported_slices(config, fold)
    real = own + real_slices(config, people) if any(not p.get("protocol") for p in phases) else []
    protocol = own + protocol_slices(config, people) if any(p.get("protocol") for p in phases) else []
    corrected = corrections.read(config, fold) if any(p.get("corrections") for p in phases) else []
    phantoms = phantom_slices(config, phantoms_for(phantom_folders(), fold))
    return MuscleSamples(config, real, phantoms, name or fold, left_out, protocol, corrected)
