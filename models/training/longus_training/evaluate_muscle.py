"""Stage 2 figures. A person's figure comes from the members alone that never saw that person."""

import numpy as np

from . import config as configuration
from .muscle_cases import phantom_slices, real_slices
from .predict import dice, load_member, segment_muscle
from .section_cases import phantom_folders
from .splits import phantoms_for


def measure(config):
    spec, limits = config["input"], config["muscleHu"]
    nets = [load_member(config, fold) for fold in range(1, 6)]
    held = configuration.load_splits(config)["heldOut"]
    metrics, every, between, areas = {}, [], [], []
    for person in configuration.load_splits(config)["people"]:
        blind = [net for net, out in zip(nets, held) if person in out]
        scores, errors = [], []
        for item in real_slices(config, {person}):
            mask = segment_muscle(blind, item.hu, item.spacing, spec, limits)
            scores.append(float(np.mean([dice(mask, m) for m in item.masks])))
            drawn = np.mean([m.sum() for m in item.masks])
            errors.append(100 * (mask.sum() - drawn) / drawn)
            between.append(dice(*item.masks))
        metrics[f"{person}HeldOutDice"] = [round(s, 3) for s in scores]
        metrics[f"{person}HeldOutAreaErrorPercent"] = [round(float(e), 1) for e in errors]
        metrics[f"{person}HeldOutMembers"] = len(blind)
        every += scores
        areas += errors
    metrics.update(heldOutPeople=len(configuration.load_splits(config)["people"]),
                   heldOutSlices=len(every), heldOutMeanDice=round(float(np.mean(every)), 3),
                   heldOutMeanAbsoluteAreaErrorPercent=round(float(np.mean(np.abs(areas))), 1),
                   betweenReadersMeanDice=round(float(np.mean(between)), 3))
    tests = phantom_slices(config, phantoms_for(phantom_folders()), only_c3=True)
    if tests:
        masks = [segment_muscle(nets, t.hu, t.spacing, spec, limits) for t in tests]
        scores = [dice(m, t.masks[0] & (t.hu >= limits[0]) & (t.hu <= limits[1])) for m, t in zip(masks, tests)]
        metrics.update(phantomTestSlices=len(tests), phantomTestMeanDice=round(float(np.mean(scores)), 3),
                       phantomTestLowestDice=round(float(np.min(scores)), 3))
    return metrics, None
