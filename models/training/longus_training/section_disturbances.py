"""What clinics send along with a neck: a table or head rest, raised arms, metal with its streaks."""

import numpy as np


def disturb(rng, augment, hu, patient):
    """Changes `hu` (S, P, L) in place. `patient` is the body on the same grid."""
    if rng.random() < augment["furniture"]:
        _plate(rng, hu, patient)
    if rng.random() < augment["arms"]:
        _arms(rng, hu)
    if rng.random() < augment["metal"]:
        _metal(rng, hu)
    return hu


def _plate(rng, hu, patient):
    """A bent plate behind the patient, as a table, a mask's board or a head rest."""
    rows = np.nonzero(patient.any(axis=(0, 2)))[0]
    if rows.size == 0:
        return
    behind = rows[-1] + 1 + int(rng.integers(0, 3))
    columns = np.arange(hu.shape[2])
    bend = rng.uniform(-0.02, 0.02) * (columns - hu.shape[2] / 2) ** 2
    value, thick = rng.uniform(-700, 150), int(rng.integers(1, 3))
    first = int(rng.integers(0, hu.shape[0])) if rng.random() < 0.4 else 0
    for column, shift in zip(columns, bend):
        low = int(max(0, round(behind + shift)))
        part = hu[first:, low:low + thick, column]
        np.copyto(part, value, where=part < -300)


def _arms(rng, hu):
    """Two cylinders with a bone inside, where there is air beside the head or neck."""
    p, l = np.meshgrid(np.arange(hu.shape[1]), np.arange(hu.shape[2]), indexing="ij")
    for side in (-1, 1):
        row = hu.shape[1] / 2 + rng.uniform(-6, 10)
        column = hu.shape[2] / 2 + side * rng.uniform(0.36, 0.5) * hu.shape[2]
        distance = np.hypot(p - row, l - column)
        radius = rng.uniform(5, 9)
        arm = np.where(distance < radius / 3, rng.uniform(300, 900), rng.uniform(-20, 60))
        place = (distance < radius)[None] & (hu < -300)
        first = int(rng.integers(0, hu.shape[0])) if rng.random() < 0.5 else 0
        place[:first] = False
        np.copyto(hu, np.broadcast_to(arm[None], hu.shape), where=place)


def _metal(rng, hu):
    """Fillings, plates or pins: a few slices with saturated spots, and dark and bright rays that start there."""
    inside = np.argwhere(hu > -100)
    if inside.size == 0:
        return
    s, p, l = inside[rng.integers(len(inside))]
    rows, columns = np.meshgrid(np.arange(hu.shape[1]), np.arange(hu.shape[2]), indexing="ij")
    angle = np.arctan2(rows - p, columns - l)
    distance = np.hypot(rows - p, columns - l)
    for k in range(max(0, s - int(rng.integers(0, 3))), min(hu.shape[0], s + int(rng.integers(1, 4)))):
        rays = sum(np.sin(angle * rng.integers(3, 14) + rng.uniform(0, 2 * np.pi)) for _ in range(3)) / 3
        hu[k] += rng.uniform(100, 700) * rays * np.exp(-distance / rng.uniform(6, 20))
        hu[k][distance < rng.uniform(0.5, 1.6)] = 3000
