"""What each source of training data adds: the same few steps with and without it, people left out.

The variants are the config's [[ablation]]. Runs are shorter than those of the shipped members, so only their differences say something."""

import copy
import json

import numpy as np

from . import config as configuration
from . import corrections
from .evaluate_muscle import score
from .muscle_cases import ADDED, DRAWN, given_slices, outlined_slices, phantom_slices, protocol_slices
from .muscle_samples import MuscleSamples
from .predict import dice, load_net, segment_muscle
from .section_cases import phantom_folders
from .splits import held_out_names, phantoms_for, train_names
from .train import train


FINE = {**DRAWN, **ADDED}


def ablate(config, folds=None, report=print):
    """Trains what is not trained yet and prints the table; a second call goes on where the first stopped.

    `folds`: the members whose left-out people judge; all with people at full resolution where not given."""
    if not config.get("ablation"):
        raise SystemExit(f"configs/{config['pack']}.toml has no [[ablation]] to try.")
    root = configuration.work_root() / "ablation" / config["pack"]
    root.mkdir(parents=True, exist_ok=True)
    held = configuration.load_splits(config)["heldOut"]
    folds = folds or [k for k, out in enumerate(held, 1) if set(out) & set(FINE)]
    figures = {}
    for variant in config["ablation"]:
        for fold in folds:
            file = root / f"{variant['name']}-{fold}.json"
            if not file.exists():
                file.write_text(json.dumps(_run(config, variant, fold, file.with_suffix(".pt"), report)))
            figures[variant["name"], fold] = json.loads(file.read_text())
    _print_table(config, folds, figures, report)


def _run(config, variant, fold, path, report):
    config = copy.deepcopy(config)
    config["phase"] = variant["phase"]
    people = train_names(config, fold)
    fine = set([p for p in people if p in FINE][:variant.get("people")])
    older = {p for p in fine if p in DRAWN}
    coarse = set(people) - set(FINE)
    real = given_slices(config, older) + outlined_slices(config, older | coarse) if variant.get("older") else []
    drawn = [] if variant.get("older") else protocol_slices(config, fine | coarse)
    corrected = corrections.read(config, fold) if variant.get("corrections") else []
    folders = phantoms_for(phantom_folders(), fold) if variant.get("phantoms", True) else []
    samples = MuscleSamples(config, real, phantom_slices(config, folders), f"ablation-{variant['name']}-{fold}",
                            held_out_names(config, fold), drawn, corrected)
    train(config, fold, resume=True, report=report, samples=samples, path=path)
    return _figures(config, load_net(config, path), fold)


def _figures(config, net, fold):
    def of_phantoms(slices):
        masks = [segment_muscle([net], s.hu, s.spacing, config) for s in slices]
        return [dice(mask, s.masks[0]) for mask, s in zip(masks, slices)]

    people = score(config, [net], set(held_out_names(config, fold)) & set(FINE))
    return {"person": [s.dice for s in people], "area": [s.area_percent for s in people],
            "prevertebral": [s.regions["prevertebral"] for s in people if s.regions],
            "phantoms": of_phantoms(phantom_slices(config, phantoms_for(phantom_folders()), only_c3=True))}


def _print_table(config, folds, figures, report):
    report("| trained on | Dice, left-out people | lowest slice | prevertebral | area error %, mean | without sign | unseen phantoms |"
           "\n|" + "---|" * 7)
    for variant in config["ablation"]:
        of = [figures[variant["name"], fold] for fold in folds]
        every = {key: np.array([v for f in of for v in f[key]]) for key in of[0]}
        report(f"| {variant['what']} | {every['person'].mean():.3f} | {every['person'].min():.3f} | {every['prevertebral'].mean():.3f} "
               f"| {every['area'].mean():+.1f} | {np.abs(every['area']).mean():.1f} | {every['phantoms'].mean():.3f} |")
