"""Measures the five members on cases that they never saw, and writes the figures into a pack's manifest and card."""

import json
import os
from pathlib import Path

from . import card
from . import config as configuration
from . import evaluate_discs, evaluate_muscle, evaluate_section, judged, section_doubt

PARTS = {"section": evaluate_section, "discs": evaluate_discs, "muscle": evaluate_muscle}


def evaluate(config, into):
    if into and config["stage"] == "discs":
        raise SystemExit("The second step's figures go into the section pack with the first's: evaluate --pack c3-section")
    metrics, limits = PARTS[config["stage"]].measure(config)
    metrics = json.loads(json.dumps(metrics, default=lambda value: value.item()))     # numpy's numbers, too
    print(json.dumps({"metrics": metrics, "section": limits}, indent=2))
    if into is None:
        return
    folder = Path(into)
    manifest = json.loads((folder / "manifest.json").read_text())
    manifest["metrics"] = metrics
    if limits:
        manifest["section"].update(limits)
    _replace(folder / "manifest.json", json.dumps(manifest, indent=2, ensure_ascii=False) + "\n")
    _replace(folder / "card.md", card.render(config, metrics))


def judge(config, into, evaluations, report=print):
    """`doubt` and `seen` into the manifest. `evaluations`: for a muscle pack {"doubt": files, "seen": files} by `longus evaluate`."""
    folder = Path(into)
    manifest = json.loads((folder / "manifest.json").read_text())
    if evaluations["doubt"]:
        manifest["doubt"] = judged.muscle_doubt(evaluations["doubt"], report)
    elif config["stage"] == "discs":
        manifest["doubt"] = section_doubt.doubt(config, report)
    if evaluations["seen"]:
        manifest["seen"] = judged.seen(evaluations["seen"], manifest["stage"])
    report(json.dumps({k: manifest[k] for k in ("doubt", "seen") if k in manifest}))
    _replace(folder / "manifest.json", json.dumps(manifest, indent=2, ensure_ascii=False) + "\n")


def print_card(config, pack_folder, table):
    """The card anew, from the figures in the pack's manifest and from `longus evaluate`'s printed table."""
    folder = Path(pack_folder)
    metrics = json.loads((folder / "manifest.json").read_text())["metrics"]
    _replace(folder / "card.md", card.render(config, metrics, Path(table).read_text()))


def _replace(path, text):
    part = path.with_suffix(path.suffix + ".part")
    part.write_text(text)
    os.replace(part, path)
