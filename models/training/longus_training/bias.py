"""Whether the area error of phantoms depends on size, sex, fat or spacing: what `longus evaluate` wrote, against their truth."""

import csv
import json
from pathlib import Path

import numpy as np

from .volumes import read_ct

TRAITS = {"true area, cm2": lambda truth, spacing: truth["muscleAreaAtC3Cm2"],
          "man (1) or woman (0)": lambda truth, spacing: float(truth["sex"] == "MALE"),
          "fat under the skin, mm": lambda truth, spacing: truth["fatMm"],
          "muscle, HU": lambda truth, spacing: truth["muscleHu"],
          "noise, HU": lambda truth, spacing: truth["noiseHu"],
          "pixel, mm": lambda truth, spacing: spacing[1],
          "slice distance, mm": lambda truth, spacing: spacing[0]}


def print_bias(evaluation_csv, report=print):
    """One row a trait: mean area error (%) of the lower and the upper half, their difference with twice its standard
    error, and Pearson's r."""
    with open(evaluation_csv, newline="") as stream:
        rows = [r for r in csv.DictReader(stream) if r["group"] == "phantoms" and r["area_error_percent"]]
    if len(rows) < 8:
        raise SystemExit(f"{evaluation_csv} has {len(rows)} phantoms with a muscle area; 8 are needed. "
                         "Run: longus evaluate --truth FOLDER_WITH_PHANTOMS --out FIGURES")
    errors = np.array([float(r["area_error_percent"]) for r in rows])
    known = []
    for row in rows:
        ct = Path(row["input"])
        known.append((json.loads((ct.parent / "truth.json").read_text()), read_ct(ct).spacing))
    report(f"{len(rows)} phantoms; area error in %, models less truth: mean {errors.mean():+.2f}, "
           f"without sign {np.abs(errors).mean():.2f}\n")
    report("| trait | halves | lower half | upper half | difference | Pearson's r |\n|---|---|---|---|---|---|")
    for name, trait in TRAITS.items():
        report(_row(name, np.array([trait(*k) for k in known]), errors))


def _row(name, values, errors):
    if values.min() == values.max():
        return f"| {name} | all {values[0]:.3g} | | | | |"
    cut = 0.5 if set(values) <= {0.0, 1.0} else float(np.median(values))
    upper = values > cut if (values > cut).any() else values >= cut
    low, high = errors[~upper], errors[upper]
    error = np.sqrt(low.var(ddof=1) / len(low) + high.var(ddof=1) / len(high))
    return (f"| {name} | {len(low)} up to {cut:.3g}, {len(high)} above | {low.mean():+.2f} | {high.mean():+.2f} "
            f"| {high.mean() - low.mean():+.2f} ± {2 * error:.2f} | {np.corrcoef(values, errors)[0, 1]:+.2f} |")
