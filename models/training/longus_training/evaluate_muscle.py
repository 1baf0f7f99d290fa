"""Stage 2 figures. A person's figure comes from the members alone that never saw that person."""

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from . import config as configuration
from .muscle_cases import FINE_MM, phantom_slices, protocol_slices
from .predict import dice, load_member, load_net, segment_muscle
from .readings import REGIONS
from .section_cases import phantom_folders
from .splits import phantoms_for


@dataclass
class Score:
    name: str
    person: str
    fine: bool
    dice: float             # mean over the readers
    area_percent: float     # against the readers' mean
    readers: float          # Dice between the readers
    regions: dict           # Dice by region, mean over the readers, where regions were drawn


def measure(config):
    nets = [load_member(config, fold) for fold in range(1, 6)]
    held = configuration.load_splits(config)["heldOut"]
    metrics, scores = {}, []
    for person in configuration.load_splits(config)["people"]:
        blind = [net for net, out in zip(nets, held) if person in out]
        of = score(config, blind, {person})
        metrics[f"{person}HeldOutDice"] = {s.name: round(s.dice, 3) for s in of}
        metrics[f"{person}HeldOutAreaErrorPercent"] = [round(s.area_percent, 1) for s in of]
        scores += of
    metrics.update(_summary("heldOut", [s for s in scores if s.fine]))
    metrics.update(_summary("heldOutCoarse", [s for s in scores if not s.fine]))
    for check in config.get("check", []):
        metrics.update(_summary(f"unseenByAll{check['name'].capitalize()}", scores_of_check(config, check)))
    metrics.update(_phantoms(config, nets))
    return metrics, None


def checkpoints_of_check(config, check):
    """{member: checkpoint} of those that all left the same people out: trained for it, or shipped where they are that one's part."""
    held = configuration.load_splits(config)["heldOut"]
    shipped = {k: configuration.checkpoint_path(config["pack"], k) for k, out in enumerate(held, 1)
               if set(check["leaveOut"]) <= set(out)}
    folder = configuration.checkpoint_path(config["pack"], 1).parent
    return shipped | {fold: folder / f"check-{check['name']}-{fold}.pt" for fold in check["members"]}


def scores_of_check(config, check):
    try:
        nets = [load_net(config, path) for path in checkpoints_of_check(config, check).values()]
        return score(config, nets, set(check["leaveOut"]))
    except FileNotFoundError:
        return []


def score(config, nets, people):
    """Of every slice outlined by the written protocol. The readers count as they drew, without the third's decisions."""
    out = []
    for item in protocol_slices(config, people, decided=False):
        mask = segment_muscle(nets, item.hu, item.spacing, config)
        drawn = np.mean([m.sum() for m in item.masks])
        out.append(Score(item.name, item.person, item.spacing[1] < FINE_MM, float(np.mean([dice(mask, m) for m in item.masks])),
                         float(100 * (mask.sum() - drawn) / drawn), dice(*item.masks), by_region(mask, item)))
    return out


def by_region(mask, item):
    """A pixel belongs to the region that the readers drew nearest to it."""
    if item.regions is None:
        return {}
    nearest = ndimage.distance_transform_edt(item.regions == 0, return_distances=False, return_indices=True)
    kind = (item.regions[tuple(nearest)].astype(int) - 1) // 2
    return {name: float(np.mean([dice(mask & (kind == r), m & (kind == r)) for m in item.masks]))
            for r, name in enumerate(REGIONS)}


def _summary(name, scores):
    if not scores:
        return {}
    areas = np.array([s.area_percent for s in scores])
    out = {f"{name}People": len({s.person for s in scores}), f"{name}Slices": len(scores),
           f"{name}MeanDice": _mean(s.dice for s in scores), f"{name}LowestDice": round(min(s.dice for s in scores), 3),
           f"{name}MeanAreaErrorPercent": round(float(areas.mean()), 1),
           f"{name}MeanAbsoluteAreaErrorPercent": round(float(np.abs(areas).mean()), 1),
           f"{name}LargestAreaErrorPercent": round(float(areas[np.abs(areas).argmax()]), 1),
           f"{name}BetweenReadersMeanDice": _mean(s.readers for s in scores)}
    for region in REGIONS:
        of = [s.regions[region] for s in scores if region in s.regions]
        if of:
            out[f"{name}{region.capitalize()}Dice"] = _mean(of)
    return out


def _mean(values):
    return round(float(np.mean(list(values))), 3)


def _phantoms(config, nets):
    tests = phantom_slices(config, phantoms_for(phantom_folders()), only_c3=True)
    if not tests:
        return {}
    low, high = config["muscleHu"]
    masks = [segment_muscle(nets, t.hu, t.spacing, config) for t in tests]
    scores = [dice(m, t.masks[0] & (t.hu >= low) & (t.hu <= high)) for m, t in zip(masks, tests)]
    return {"phantomTestSlices": len(tests), "phantomTestMeanDice": round(float(np.mean(scores)), 3),
            "phantomTestLowestDice": round(float(np.min(scores)), 3)}
