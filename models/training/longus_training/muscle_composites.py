"""Training slices changed into what a clinic sends and thirteen people do not show: each piece keeps the outlined muscle right.

All of it works on the network's grid (1 mm pixels, rows posterior, columns left), in HU, before the made-up scanner."""

import numpy as np
from scipy import ndimage

from .readings import REGIONS

BODY_HU, FAT_HU, BONE_HU = -300, (-150, -40), 180


class Composites:
    """`share`: for each piece how often it is used."""

    def __init__(self, share):
        self.share = share
        self.pieces = {name: getattr(self, "_" + name) for name in share}

    def apply(self, rng, hu, muscle, regions):
        """Changes nothing in place; `regions` may be None."""
        hu, muscle = hu.copy(), muscle.copy()
        body = _body(hu)
        if body.sum() < 2000:
            return hu, muscle
        for name, piece in self.pieces.items():
            if rng.random() < self.share[name]:
                piece(rng, hu, muscle, regions, body)
        return hu, muscle

    def _missingScm(self, rng, hu, muscle, regions, body):
        """As after neck dissection: fat and strands of scar where the sternocleidomastoid was."""
        if regions is None:
            return
        side = 1 + int(rng.integers(2))
        gone = ndimage.binary_dilation(regions == 2 * REGIONS.index("scm") + side, iterations=1)
        gone &= (regions == 0) | (regions == 2 * REGIONS.index("scm") + side)
        if rng.random() < 0.3:      # a thin remnant stays
            rows = np.nonzero(gone.any(1))[0]
            if rows.size:
                gone[:int(rng.integers(rows[0], rows[-1] + 1))] = False
        scar = _strands(rng, hu.shape) > rng.uniform(0.8, 1.6)
        fill = rng.uniform(-110, -75) + 12 * _smooth(rng, hu.shape, 1.0)
        fill = np.where(scar, rng.uniform(-10, 70), fill)
        hu[gone] = ndimage.gaussian_filter(fill, 0.6)[gone]
        muscle[gone] = 0

    def _oedema(self, rng, hu, muscle, regions, body):
        """Fluid in the fat under the skin, behind or all around."""
        fat = body & (hu > FAT_HU[0]) & (hu < FAT_HU[1]) & (muscle < 0.1)
        if rng.random() < 0.6:
            rows = np.nonzero(muscle.any(1))[0]
            if rows.size:
                fat[:int(rows.mean())] = False
        amount = np.clip(0.5 + rng.uniform(-0.3, 0.5) + _smooth(rng, hu.shape, rng.uniform(1, 5)) * 0.4
                         + _strands(rng, hu.shape) * rng.uniform(0, 0.3), 0, 1)
        new = hu + amount * (rng.uniform(-10, 45) - hu)
        hu[fat] = new[fat]

    def _furniture(self, rng, hu, muscle, regions, body):
        """A pad, bolus, head rest, mask frame or collar that touches the skin or nearly does."""
        outside = ndimage.distance_transform_edt(~body)
        gap = rng.choice([0.0, 0.0, 1.0, 3.0]) if rng.random() < 0.7 else rng.uniform(0, 15)
        thick = rng.choice([1.5, 3.0, rng.uniform(4, 12), rng.uniform(10, 30)])
        part = (outside > gap) & (outside <= gap + thick) & _sector(rng, body)
        value = rng.choice([rng.uniform(-300, -100), rng.uniform(-60, 60), rng.uniform(20, 160)])
        hu[part] = (value + rng.uniform(0, 15) * _smooth(rng, hu.shape, 1.0))[part]

    def _arm(self, rng, hu, muscle, regions, body):
        """A raised arm beside the neck: skin, fat, muscle, bone; none of it counts."""
        columns = np.nonzero(body.any(0))[0]
        radius, right = rng.uniform(18, 38), rng.random() < 0.5
        column = columns[0] - radius - rng.uniform(-1, 8) if right else columns[-1] + radius + rng.uniform(-1, 8)
        rows, cols = np.indices(hu.shape)
        distance = np.hypot((rows - np.nonzero(body.any(1))[0].mean() - rng.uniform(-30, 30)) / rng.uniform(0.8, 1.25), cols - column)
        arm = np.select([distance < radius * 0.22, distance < radius * 0.7, distance < radius - 2, distance < radius],
                        [rng.uniform(300, 900), rng.uniform(30, 70), rng.uniform(-110, -80), rng.uniform(0, 60)], -1024)
        place = (distance < radius) & ~body
        hu[place] = (arm + 8 * _smooth(rng, hu.shape, 0.7))[place]

    def _veins(self, rng, hu, muscle, regions, body):
        """External jugulars on the outer, internal ones on the inner face of a sternocleidomastoid, plain or enhanced."""
        if regions is None:
            return
        for side in (1, 2):
            scm = regions == 2 * REGIONS.index("scm") + side
            if scm.sum() < 30 or rng.random() < 0.4:
                continue
            rim = np.argwhere(ndimage.binary_dilation(scm) & ~scm & (muscle < 0.5))
            if not len(rim):
                continue
            row, column = rim[rng.integers(len(rim))]
            outer = (column < np.nonzero(scm)[1].mean()) == (side == 1)
            radius = rng.uniform(1.5, 4) if outer else rng.uniform(4, 9)
            out = np.array([row, column]) - np.argwhere(scm).mean(0)
            out = out / max(1.0, np.hypot(*out))
            middle = np.array([row, column]) + out * radius * rng.uniform(0.6, 1.1)
            value = rng.uniform(30, 65) if rng.random() < 0.5 else rng.uniform(90, 230)
            place = _ellipse(rng, hu.shape, middle, radius) & body & (muscle < 0.5) & (hu < BONE_HU) & (hu > -200)
            hu[place] = (value + 8 * _smooth(rng, hu.shape, 0.7))[place]

    def _nodes(self, rng, hu, muscle, regions, body):
        """Nodes of muscle's HU in the fat beside muscle."""
        near = ndimage.binary_dilation(muscle > 0.5, iterations=7)
        fat = np.argwhere(body & near & (muscle < 0.1) & (hu > FAT_HU[0]) & (hu < FAT_HU[1]))
        for _ in range(int(rng.integers(1, 5))):
            if len(fat):
                place = _ellipse(rng, hu.shape, fat[rng.integers(len(fat))], rng.uniform(2, 7))
                place &= body & (muscle < 0.5) & (hu < 30) & (hu > -200)
                hu[place] = (rng.uniform(25, 95) + 8 * _smooth(rng, hu.shape, 0.7))[place]

    def _wall(self, rng, hu, muscle, regions, body):
        """A thick pharyngeal wall, a swelling or a node before the prevertebral muscles, with a thin fat line or none."""
        if regions is None:
            return
        sides = [2 * REGIONS.index("prevertebral") + s for s in (1, 2)]
        behind = np.isin(regions, sides if rng.random() < 0.5 else sides[int(rng.integers(2)):][:1])
        if not behind.any():
            return
        columns = np.nonzero(behind.any(0))[0]
        front = np.where(behind.any(0), behind.argmax(0), 0)
        between = np.arange(columns[0], columns[-1] + 1)
        front[between] = np.round(np.interp(between, columns, front[columns])).astype(int)
        thick = rng.uniform(2, 9) * np.clip(1 + 0.3 * _smooth(rng, (hu.shape[1],), 8), 0.3, 2)
        before = front[None, :] - np.indices(hu.shape)[0]
        line = 1 if rng.random() < 0.6 else 0
        part = (before > line) & (before <= line + thick[None, :]) & (front > 0)[None, :] & (muscle < 0.5) & (hu < BONE_HU)
        value = hu[muscle > 0.5].mean() + rng.normal(0, 20) if (muscle > 0.5).any() else 50
        hu[part & body] = (value + 8 * _smooth(rng, hu.shape, 0.7))[part & body]
        if line and rng.random() < 0.7:
            seam = (before == 1) & (front > 0)[None, :] & (muscle < 0.5) & (hu < BONE_HU) & body
            hu[seam] = rng.uniform(-90, 10)

    def _thin(self, rng, hu, muscle, regions, body):
        """A thin neck: the fat under the skin is gone, and the skin lies on the muscle; the face and the throat stay."""
        rows = np.nonzero(muscle > 0.5)[0]
        if not rows.size:
            return
        front = body & (np.indices(hu.shape)[0] < np.percentile(rows, 15))
        core = (muscle > 0.5) | front | (body & (hu > BONE_HU))
        core = ndimage.binary_closing(np.pad(core, 20), _disc(12))[20:-20, 20:-20]
        room = ndimage.distance_transform_edt(~core)
        neck = (room < rng.uniform(2.5, 6)) & body
        skin = neck & (ndimage.distance_transform_edt(np.pad(neck, 1))[1:-1, 1:-1] <= rng.uniform(1.0, 2.2)) & (muscle < 0.5)
        hu[skin] = (rng.uniform(-20, 60) + 10 * _smooth(rng, hu.shape, 0.7))[skin]
        hu[body & ~neck] = -1024

    def _streaks(self, rng, hu, muscle, regions, body):
        """Rays from metal in the mouth, or across the neck between the shoulders."""
        rows, columns = np.indices(hu.shape)
        if rng.random() < 0.5:
            front = np.nonzero(body.any(1))[0][0]
            row, column = front + rng.uniform(-25, 25), hu.shape[1] / 2 + rng.uniform(-30, 30)
            angle, distance = np.arctan2(rows - row, columns - column), np.hypot(rows - row, columns - column)
            rays = sum(np.sin(angle * rng.integers(5, 40) + rng.uniform(0, 2 * np.pi)) for _ in range(4)) / 2
            change = rng.uniform(20, 130) * rays * np.exp(-distance / rng.uniform(40, 120))
        else:
            change = rng.uniform(10, 60) * ndimage.gaussian_filter1d(rng.normal(0, 1, hu.shape), rng.uniform(6, 25), axis=1)
            change *= 3
        hu[body] += change[body]


def _body(hu):
    inside = ndimage.binary_opening(hu > BODY_HU, _disc(3))
    labels, count = ndimage.label(inside)
    if count == 0:
        return inside
    largest = 1 + int(np.argmax(np.bincount(labels.ravel())[1:]))
    return ndimage.binary_fill_holes(labels == largest) & (hu > -900)


def _disc(radius):
    rows, columns = np.ogrid[-radius:radius + 1, -radius:radius + 1]
    return rows ** 2 + columns ** 2 <= radius ** 2


def _smooth(rng, shape, sigma):
    noise = ndimage.gaussian_filter(rng.normal(0, 1, shape), sigma)
    return noise / max(noise.std(), 1e-6)


def _strands(rng, shape):
    """Smooth noise drawn out in one direction."""
    across = ndimage.gaussian_filter(rng.normal(0, 1, shape), (0.8, 4) if rng.random() < 0.5 else (4, 0.8))
    return across / max(across.std(), 1e-6)


def _sector(rng, body):
    """A part of the circumference: behind, at a side, in front or all around."""
    rows, columns = np.indices(body.shape)
    row, column = ndimage.center_of_mass(body)
    angle = np.arctan2(rows - row, columns - column)
    middle, half = rng.uniform(-np.pi, np.pi), rng.uniform(0.3, 1.3)
    if rng.random() < 0.4:
        middle = np.pi / 2          # behind, where couches are
    if rng.random() < 0.2:
        half = np.pi
    return np.abs((angle - middle + np.pi) % (2 * np.pi) - np.pi) < half


def _ellipse(rng, shape, middle, radius):
    rows, columns = np.indices(shape)
    angle, flat = rng.uniform(0, np.pi), rng.uniform(1.0, 1.8)
    r, c = rows - middle[0], columns - middle[1]
    along, across = r * np.cos(angle) + c * np.sin(angle), c * np.cos(angle) - r * np.sin(angle)
    return np.hypot(along / flat, across) < radius
