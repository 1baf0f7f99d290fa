"""Checkpoints to a pack folder: its members, manifest and card."""

import json
import shutil
from pathlib import Path

from . import card
from . import config as configuration
from . import exported_cases as exported
from .evaluate_muscle import checkpoints_of_check
from .fp16 import record_of, sha256
from .member_export import Probability, Profile, export_member
from .predict import load_net, steps_done
from .restore import keep_norms

def export_pack(config, target, folds, fp16=False, check=None):
    """`check`: members that have never seen the people of this [[check]], to be measured by `longus evaluate`, not to be shipped."""
    target = Path(target)
    part = target.with_name(target.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    paths = checkpoints_of_check(config, check) if check else {k: configuration.checkpoint_path(config["pack"], k) for k in folds}
    members = _members(config, paths, part, "member", Probability, fp16)
    refine = configuration.load(config["refine"]) if "refine" in config else None
    paths = {k: configuration.checkpoint_path(refine["pack"], k) for k in folds} if refine else {}
    finer = _members(refine, paths, part, "refine", Profile, fp16) if refine else []
    facts = manifest(config, members, fp16, refine, finer)
    if check:
        facts["version"] += f"-{check['name']}"
    (part / "manifest.json").write_text(json.dumps(facts, indent=2, ensure_ascii=False) + "\n")
    (part / "card.md").write_text(card.render(config, {}))
    licence = configuration.HOME.parent / config["pack"] / "LICENSE"
    if licence.exists():  # a pack of one's own has none yet
        shutil.copyfile(licence, part / "LICENSE")
    old = target.with_name(target.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    part.rename(target)
    shutil.rmtree(old, ignore_errors=True)
    if check:
        return
    keep_norms(config, folds)
    if refine:
        keep_norms(refine, folds)
    print(record_of(facts))


def _members(config, paths, part, name, answer, fp16):
    """`paths`: of the checkpoints, by the member's number."""
    members = []
    for fold, path in sorted(paths.items()):
        file = part / f"{name}-{fold}.onnx"
        difference = export_member(load_net(config, path), config["input"], file, fp16, answer)
        members.append({"file": file.name, "sha256": sha256(file)})
        print(f"{file.name} {file.stat().st_size / 1e6:.2f} MB, differs from PyTorch by {difference:.1e}", flush=True)
    return members


def manifest(config, members, fp16=False, refine=None, finer=()):
    out = {"format": 2 if refine else 1}
    out.update({k: config[k] for k in ("id", "version", "stage", "title")})
    if fp16:
        out["weights"] = "fp16"
    out.update(members=members, input=config["input"], output={"name": "probability", "threshold": config.get("threshold", 0.5)})
    if config["stage"] == "section":
        out["section"] = dict(config["section"])
        if refine:
            out["refine"] = {"members": finer, "input": refine["input"], "output": {"name": Profile.NAME},
                             **{k: refine["discs"][k] for k in ("reachMm", "discsMm", "furthestMm")}}
    else:
        out["muscleHu"] = config["muscleHu"]
    split = configuration.load_splits(config)
    folds = [{"member": k, "people": len(split["people"]) - len(h), "heldOut": len(h), "steps": steps_done(config, k)}
             for k, h in enumerate(split["heldOut"], 1) if k <= len(members)]
    for fold in folds if refine else []:
        fold["refineSteps"] = steps_done(refine, fold["member"])
    for fold in folds if exported.read() else []:
        fold["correctedCases"] = len(exported.read(fold["member"]))
    out["training"] = {"data": config["text"]["data"], "folds": config["text"]["folds"], "counts": folds}
    out["metrics"] = {}
    out.update(licence=config["text"]["licence"], intendedUse=config["text"]["intendedUse"])
    return out
