"""From when on a section's two steps may be wrong: the limits of the section pack's `doubt`, and how well they tell.

People whom no member saw hold next to no wrong answer, so the limits are set on the same people made harder to read than those that
the members learned from; the record that the manifest keeps counts the people as they are."""

import numpy as np

from . import config as configuration
from . import evaluate_discs
from .disc_cases import labels, phantom_cases, real_cases
from .disc_samples import DiscSamples
from .predict import load_member
from .section_cases import phantom_folders
from .splits import phantoms_for
from .volumes import Volume

ERROR_MM = 3.0
FALSE_ALARMS = 0.05         # of answers that are right; of scans made harder, where the vote is right in nearly all
TIMES = 2
SHAPE = (112, 54, 48)       # of the made scans, on the second step's grid: 224 mm of neck
HARDER = {"tiltDegrees": 20.0, "turnDegrees": 10.0, "scale": [0.7, 1.4], "noiseHu": 160.0, "offsetHu": 80.0, "contrast": 0.25,
          "thick": 0.5, "metal": 0.6, "cut": 0.5, "arms": 0.2, "furniture": 0.3, "coarseMm": [12.0, 8.0, 8.0]}


def doubt(config, report=print):
    """The manifest's block; prints how it came about."""
    real = evaluate_discs.validation(config) + evaluate_discs.highres(config)
    made = harder(config)
    right = [told(m) for m in made if abs(m.error_mm) <= ERROR_MM]
    limits = _limits(np.array([r for r in right if r is not None]), FALSE_ALARMS)
    for name, of in (("people as they are", real), ("made harder", made)):
        above, below = _split(of, limits)
        report(f"{name}: {len(of)}, at a limit {len(above)}, of them wrong {_wrong(above)}, below {len(below)}, wrong {_wrong(below)}")
    above, below = _split(real, limits)
    return {"differenceMm": limits[0], "spreadMm": limits[1], "errorMm": ERROR_MM, "aboveCases": len(above), "aboveWrong": _wrong(above),
            "belowCases": len(below), "belowWrong": _wrong(below)}


def told(located):
    """Difference and spread as the Java side has them; None where the second step was not believed, which has its own flag."""
    centres = [d.centre_z for d, t in zip(located.discs, located.trusted) if t]
    if 2 * len(centres) <= len(located.discs):
        return None
    return abs(located.centre_z - located.coarse_z), max(centres) - min(centres)


def harder(config):
    """Validation people and unseen phantoms, each some times, disturbed beyond the training's measure."""
    names = {n for n, (split, *_) in labels(config["data"]["minimumConfidence"]).items() if split == "val"}
    cases = real_cases(config, names) + phantom_cases(config, phantoms_for(phantom_folders()))
    samples = DiscSamples({**config, "augment": {**config["augment"], **HARDER}}, cases, [])
    samples.shape = np.array(SHAPE)
    coarse_config = configuration.load("c3-section")
    coarse, fine = ([load_member(c, fold) for fold in range(1, 6)] for c in (coarse_config, config))
    out = []
    for number, case in enumerate(cases):
        for time in range(TIMES):
            hu, places = samples.changed(np.random.default_rng([config["seed"], number, time]), case)
            spacing = tuple(config["input"]["spacingMm"])
            volume = Volume(hu, tuple(config["input"]["axes"]), spacing, (0.0, 0.0, 0.0))
            # along S the first index is the feet: the upper disc has the larger one
            located = evaluate_discs.locate(config, (coarse_config, coarse), fine, f"{case.name}-{time}", volume, places * spacing[0])
            if located:
                out.append(located)
    return out


def _limits(values, share):
    """The two limits at the same quantile, the lowest that leave at most `share` of these values at one of them."""
    for q in np.linspace(0.8, 1, 201):
        limits = np.ceil(np.quantile(values, q, axis=0) * 2) / 2
        if np.mean((values >= limits).any(1)) <= share:
            return tuple(float(v) for v in limits)
    return tuple(float(np.ceil(v + 0.5)) for v in values.max(0))


def _split(found, limits):
    above = [f for f in found if (t := told(f)) is None or t[0] >= limits[0] or t[1] >= limits[1]]
    return above, [f for f in found if f not in above]


def _wrong(found):
    return sum(abs(f.error_mm) > ERROR_MM for f in found)
