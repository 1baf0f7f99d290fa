"""What a pack's manifest tells of its own errors (`doubt`) and of the people who taught it (`seen`), from what `longus evaluate` wrote.

So the figures are those of Longus itself, not of this code."""

import csv
import math

import numpy as np

AREA_ERROR_PERCENT = 10.0
FALSE_ALARMS = 0.15


def rows_of(files):
    for file in files:
        with open(file, newline="", encoding="utf-8-sig") as stream:
            yield from csv.DictReader(stream)


def muscle_doubt(files, report=print):
    """From evaluations of people whom no voting member saw, a slice a row: the lowest limit, in steps of half a percent, that at most
    FALSE_ALARMS of the slices with a right area reach. The limit minds the right ones alone, so that how many wrong ones it
    tells is no figure that it was set by."""
    slices = [(float(r["apart_percent"]), mean_of(r["area_error_percent"])) for r in rows_of(files) if r.get("apart_percent")]
    if not slices:
        raise SystemExit(f"No row of {', '.join(map(str, files))} has apart_percent: these were not slices with outlined muscle.")
    apart, wrong = np.array([a for a, _ in slices]), np.array([abs(e) > AREA_ERROR_PERCENT for _, e in slices])
    limit = next(n / 2 for n in range(1, 2000) if np.mean(apart[~wrong] >= n / 2) <= FALSE_ALARMS)
    above = apart >= limit
    report(f"{len(slices)} slices, {wrong.sum()} wrong; at {limit} % or above {above.sum()}, of them wrong {(above & wrong).sum()}; "
           f"as a rank of errors (area under the curve) {rank(apart, wrong):.2f}")
    return {"apartPercent": limit, "areaErrorPercent": AREA_ERROR_PERCENT, "aboveCases": int(above.sum()),
            "aboveWrong": int((above & wrong).sum()), "belowCases": int((~above).sum()), "belowWrong": int((~above & wrong).sum())}


def rank(values, wrong):
    """How often a wrong one has a larger value than a right one; ties count half. NaN where all are of one kind."""
    if wrong.all() or not wrong.any():
        return math.nan
    higher = values[wrong][:, None] - values[~wrong][None, :]
    return float(np.mean((higher > 0) + 0.5 * (higher == 0)))


SEEN = {"muscleHu": "chosen_slice_hu", "areaCm2": "chosen_slice_area_cm2", "neckCm2": "chosen_slice_neck_cm2",
        "pixelMm": "pixel_mm", "sliceMm": "slice_mm"}
FINER_IS_KNOWN = ("pixelMm", "sliceMm")


def seen(files, stage):
    """Lowest and highest of each, rounded outwards, over evaluations of the people who taught a pack of this stage. A muscle pack
    sees one slice, so the slices' distance is none of its; what muscle there is says nothing of a section pack. A grid finer than any of
    theirs is averaged onto the network's and is no stranger to it: the lowest of both distances is 0."""
    leave = ("sliceMm",) if stage == "muscle" else ("muscleHu", "areaCm2")
    rows, out = list(rows_of(files)), {}
    for name, column in SEEN.items():
        values = [float(r[column]) for r in rows if r[column]]
        if name not in leave and values:
            lowest = 0.0 if name in FINER_IS_KNOWN else math.floor(min(values) * 10) / 10
            out[name] = [lowest, math.ceil(max(values) * 10) / 10]
    return out


def mean_of(cell):
    """Of a cell that has a value for each reader."""
    return float(np.mean([float(v) for v in cell.split(";")]))
