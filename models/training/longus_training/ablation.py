"""What each source of training data adds: the same few steps with and without it, a person left out in turn.

The variants are the config's [[ablation]]. Runs are shorter than those of the shipped members, so only their differences say something."""

import copy
import json

import numpy as np

from . import config as configuration
from .muscle_cases import DRAWN, given_slices, outlined_slices, phantom_slices
from .muscle_samples import MuscleSamples
from .predict import dice, load_net, segment_muscle
from .section_cases import phantom_folders
from .splits import held_out_names, phantoms_for, train_names
from .train import train


def ablate(config, report=print):
    """Trains what is not trained yet and prints the table; a second call goes on where the first stopped."""
    if not config.get("ablation"):
        raise SystemExit(f"configs/{config['pack']}.toml has no [[ablation]] to try.")
    root = configuration.work_root() / "ablation" / config["pack"]
    root.mkdir(parents=True, exist_ok=True)
    held = configuration.load_splits(config)["heldOut"]
    folds = [k for k, out in enumerate(held, 1) if set(out) & set(DRAWN)]
    figures = {}
    for fold in folds:
        for variant in config["ablation"]:
            file = root / f"{variant['name']}-{fold}.json"
            if not file.exists():
                file.write_text(json.dumps(_run(config, variant, fold, file.with_suffix(".pt"), report)))
            figures[variant["name"], fold] = json.loads(file.read_text())
    _print_table(config, folds, figures, report)


def _run(config, variant, fold, path, report):
    config = copy.deepcopy(config)
    config["augment"].update(variant.get("augment", {}))
    config["phase"] = variant["phase"]
    people = train_names(config, fold)
    real = given_slices(config, set([p for p in people if p in DRAWN][:variant.get("people")]))
    if variant.get("outlines"):
        real += outlined_slices(config, set(people))
    folders = phantoms_for(phantom_folders(), fold) if variant.get("phantoms", True) else []
    samples = MuscleSamples(config, real, phantom_slices(config, folders), f"ablation-{variant['name']}-{fold}",
                            held_out_names(config, fold))
    train(config, fold, resume=True, report=report, samples=samples, path=path)
    return _figures(config, load_net(config, path), fold)


def _figures(config, net, fold):
    def scores(slices):
        masks = [segment_muscle([net], s.hu, s.spacing, config["input"], config["muscleHu"]) for s in slices]
        return [float(np.mean([dice(mask, m) for m in s.masks])) for mask, s in zip(masks, slices)]

    return {"person": scores(given_slices(config, set(held_out_names(config, fold)))),
            "phantoms": scores(phantom_slices(config, phantoms_for(phantom_folders()), only_c3=True))}


def _print_table(config, folds, figures, report):
    names = [", ".join(n for n in held_out_names(config, fold) if n in DRAWN) for fold in folds]
    report("| trained on | " + " | ".join(names) + " | mean | unseen phantoms |\n|" + "---|" * (len(names) + 3))
    for variant in config["ablation"]:
        of = [figures[variant["name"], fold] for fold in folds]
        cells = [np.mean(f["person"]) for f in of]
        cells += [np.mean([s for f in of for s in f["person"]]), np.mean([s for f in of for s in f["phantoms"]])]
        report(f"| {variant['what']} | " + " | ".join(f"{c:.3f}" for c in cells) + " |")
