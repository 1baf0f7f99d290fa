"""Stage 2 figures. A person's figure comes from the members alone that never saw that person."""

import numpy as np

from . import config as configuration
from .muscle_cases import phantom_slices, real_slices
from .predict import dice, load_member, segment_muscle
from .section_cases import phantom_folders
from .splits import phantoms_for

FINE_MM = 2.0       # pixels below this show a muscle's outline; coarser ones are told apart in the figures


def measure(config):
    nets = [load_member(config, fold) for fold in range(1, 6)]
    held = configuration.load_splits(config)["heldOut"]
    metrics, fine, coarse = {}, [], []
    for person in configuration.load_splits(config)["people"]:
        blind = [net for net, out in zip(nets, held) if person in out]
        slices = real_slices(config, {person})
        scores = [_score(config, blind, item) for item in slices]
        metrics[f"{person}HeldOutSlices"] = [s.name for s in slices]
        metrics[f"{person}HeldOutDice"] = [round(d, 3) for d, _, _ in scores]
        metrics[f"{person}HeldOutAreaErrorPercent"] = [round(e, 1) for _, e, _ in scores]
        metrics[f"{person}HeldOutMembers"] = len(blind)
        (fine if slices and slices[0].spacing[1] < FINE_MM else coarse).append(scores)
    metrics.update(_summary("heldOut", fine))
    metrics.update(_summary("heldOutCoarse", coarse))
    metrics.update(_phantoms(config, nets))
    return metrics, None


def _score(config, nets, item):
    """Dice against the readers (mean), area error against their mean in %, Dice between the readers."""
    mask = segment_muscle(nets, item.hu, item.spacing, config["input"], config["muscleHu"])
    drawn = np.mean([m.sum() for m in item.masks])
    return (float(np.mean([dice(mask, m) for m in item.masks])), float(100 * (mask.sum() - drawn) / drawn),
            dice(*item.masks))


def _summary(name, people):
    every = np.array([s for scores in people for s in scores])
    if not len(every):
        return {}
    return {f"{name}People": len(people), f"{name}Slices": len(every),
            f"{name}MeanDice": round(float(every[:, 0].mean()), 3),
            f"{name}MeanAbsoluteAreaErrorPercent": round(float(np.abs(every[:, 1]).mean()), 1),
            f"{name}BetweenReadersMeanDice": round(float(every[:, 2].mean()), 3)}


def _phantoms(config, nets):
    tests = phantom_slices(config, phantoms_for(phantom_folders()), only_c3=True)
    if not tests:
        return {}
    spec, (low, high) = config["input"], config["muscleHu"]
    masks = [segment_muscle(nets, t.hu, t.spacing, spec, config["muscleHu"]) for t in tests]
    scores = [dice(m, t.masks[0] & (t.hu >= low) & (t.hu <= high)) for m, t in zip(masks, tests)]
    return {"phantomTestSlices": len(tests), "phantomTestMeanDice": round(float(np.mean(scores)), 3),
            "phantomTestLowestDice": round(float(np.min(scores)), 3)}
