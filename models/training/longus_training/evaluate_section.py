"""Stage 1 figures, of the first step and of both together. The limits for "not found" come from the held-out parts of the training people alone."""

import numpy as np

from . import config as configuration
from . import evaluate_discs
from .muscle_cases import DRAWN
from .predict import find_on_grid, find_section, load_member
from .section_cases import labels, phantom_folders, real_cases, truth_of
from .splits import held_out_names, phantoms_for
from .volumes import read_ct

HIGHRES_Z = {"onkodicom": -715.0, "acrin": -193.5}
FRM2_K = 11.6


def measure(config):
    spec = config["input"]
    nets = [load_member(config, fold) for fold in range(1, 6)]
    metrics, limits = _held_out(config, nets, spec)

    def found(section):
        return section.length_mm >= limits["minimumLengthMm"] and section.volume_cm3 >= limits["minimumVolumeCm3"]

    known = labels(config["data"]["minimumConfidence"])
    root = configuration.ct_root()
    val = [(n, root / "openkbp" / f"{n}.nii.gz", z) for n, (s, z) in known.items() if s == "val"]
    metrics.update(_group("validation", val, nets, spec, found))
    frm2 = read_ct(root / "highres" / "frm2.nii.gz")
    truth = dict(HIGHRES_Z, frm2=frm2.origin[0] + FRM2_K * frm2.spacing[0])
    for name, (place, _) in DRAWN.items():
        section = find_section(nets, read_ct(root / "highres" / place), spec)
        metrics[f"{name}Found"] = bool(found(section))
        metrics[f"{name}ErrorMm"] = _number(section.centre_z - truth[name])
        metrics[f"{name}LengthMm"] = _number(section.length_mm)
    section = find_section(nets, read_ct(root / "no-c3" / "acrin-abdomen.nii.gz"), spec)
    metrics["abdomenFound"] = bool(found(section))
    metrics["abdomenLengthMm"] = _number(section.length_mm)
    metrics["abdomenVolumeCm3"] = _number(section.volume_cm3)
    tests = [(f.name, f / "ct.nii.gz", float(truth_of(f)["c3CentreMm"][2])) for f in phantoms_for(phantom_folders())]
    if tests:
        metrics.update(_group("phantomTest", tests, nets, spec, found))
    metrics = {f"firstStep{k[0].upper()}{k[1:]}": v for k, v in metrics.items()}
    if "refine" in config:
        metrics.update(evaluate_discs.measure(configuration.load(config["refine"]))[0])
    return metrics, limits


def _held_out(config, nets, spec):
    """Each member on the people of its own fold: whole scans, and the parts of them above and below C3."""
    errors, lengths, sizes, pieces = [], [], [], []
    for fold in range(1, 6):
        member = [nets[fold - 1]]
        for case in real_cases(config, "train", set(held_out_names(config, fold))):
            section = find_on_grid(member, case.hu, case.origin, spec)
            errors.append(abs(section.centre_z - case.centre_z))
            lengths.append(section.length_mm)
            sizes.append(section.volume_cm3)
            pieces += [find_on_grid(member, part, 0.0, spec) for part in _without_c3(case)]
    near = np.array(errors) <= 10
    # well below what these adults have: a C3 at the scan's end, a child's or a thin neck is C3, too
    limits = {"minimumLengthMm": float(round(0.7 * np.percentile(np.array(lengths)[near], 2))),
              "minimumVolumeCm3": float(round(0.4 * np.percentile(np.array(sizes)[near], 2)))}
    false = [p.length_mm >= limits["minimumLengthMm"] and p.volume_cm3 >= limits["minimumVolumeCm3"] for p in pieces]
    errors = np.array(errors)
    return {"heldOutPeople": len(errors), "heldOutMedianErrorMm": _number(np.nanmedian(errors)),
            "heldOutWithin10mm": int((errors <= 10).sum()), "heldOutPiecesWithoutC3": len(pieces),
            "heldOutPiecesWithoutC3Found": int(sum(false))}, limits


def _without_c3(case, margin=25.0, least=60.0):
    step = case.spacing[0]
    low, high = int((case.centre_z - margin - case.origin) / step), int((case.centre_z + margin - case.origin) / step)
    return [part for part in (case.hu[:max(0, low)], case.hu[high:]) if len(part) * step >= least]


def _group(prefix, cases, nets, spec, found):
    errors, missed, far = [], [], []
    for name, path, z in cases:
        section = find_section(nets, read_ct(path), spec)
        if not found(section):
            missed.append(name)
            continue
        errors.append(abs(section.centre_z - z))
        if errors[-1] > 10:
            far.append(f"{name} ({section.centre_z - z:+.0f} mm)")
    return {f"{prefix}Cases": len(cases), f"{prefix}Found": len(errors),
            f"{prefix}Within10mm": int(sum(e <= 10 for e in errors)),
            f"{prefix}MedianErrorMm": _number(np.median(errors)) if errors else None,
            f"{prefix}P95ErrorMm": _number(np.percentile(errors, 95)) if errors else None,
            f"{prefix}Missed": missed, f"{prefix}FurtherThan10mm": far}


def _number(value):
    return None if value is None or not np.isfinite(value) else round(float(value), 2)
