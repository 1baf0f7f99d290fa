"""Checkpoints to a pack folder: BatchNorm folded, ONNX written and checked, manifest and card beside it."""

import copy
import json
import shutil
from pathlib import Path

import torch
from torch.nn.utils.fusion import fuse_conv_bn_eval

from . import card
from . import config as configuration
from . import exported_cases as exported
from .fp16 import halve_member, record_of, sha256
from .nets import Down, ResidualBlock
from .onnx_check import largest_difference
from .predict import load_member, steps_done
from .restore import keep_norms

OPSET = 17
TOLERANCE = 1e-4
FP16_TOLERANCE = 0.01       # of a probability; on noise, rounding changes those of the members of 0.4.0 by 0.0005 at most


class Probability(torch.nn.Module):
    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, ct):
        return torch.sigmoid(self.net(ct))


def folded(net):
    net = copy.deepcopy(net).eval()
    for part in net.modules():
        if isinstance(part, ResidualBlock):
            part.conv1, part.norm1 = fuse_conv_bn_eval(part.conv1, part.norm1), torch.nn.Identity()
            part.conv2, part.norm2 = fuse_conv_bn_eval(part.conv2, part.norm2), torch.nn.Identity()
        elif isinstance(part, Down):
            part.conv, part.norm = fuse_conv_bn_eval(part.conv, part.norm), torch.nn.Identity()
    return net


def export_member(net, spec, path, fp16=False):
    """Writes one member; returns by how much its probabilities differ from PyTorch's at most."""
    size = [s if s else 2 * m for s, m in zip(spec["size"], spec["multipleOf"])]
    torch.manual_seed(1)
    x = torch.rand(1, 1, *size) * 2 - 1
    dynamic = {k + 2: spec["axes"][k] for k, s in enumerate(spec["size"]) if not s}
    axes = {"ct": dynamic, "probability": dynamic} if dynamic else None
    model = Probability(folded(net)).eval()
    for part in model.parameters():
        part.requires_grad_(False)
    torch.onnx.export(model, x, str(path), input_names=["ct"], output_names=["probability"], dynamic_axes=axes,
                      opset_version=OPSET, dynamo=False)
    if dynamic:
        x = torch.rand(1, 1, *[s if s else 3 * m for s, m in zip(spec["size"], spec["multipleOf"])]) * 2 - 1
    with torch.inference_mode():
        expected = torch.sigmoid(net(x))
    difference = largest_difference(path, x, expected)
    if difference > TOLERANCE:
        raise RuntimeError(f"{path.name} differs from PyTorch by {difference:.2e}")
    if fp16:
        halve_member(path, path)
        difference = largest_difference(path, x, expected)
        if difference > FP16_TOLERANCE:
            raise RuntimeError(f"{path.name} with its weights as fp16 differs from PyTorch by {difference:.2e}")
    return difference


def export_pack(config, target, folds, fp16=False):
    target = Path(target)
    part = target.with_name(target.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    members = []
    for fold in folds:
        file = part / f"member-{fold}.onnx"
        difference = export_member(load_member(config, fold), config["input"], file, fp16)
        members.append({"file": file.name, "sha256": sha256(file)})
        print(f"{file.name} {file.stat().st_size / 1e6:.2f} MB, differs from PyTorch by {difference:.1e}", flush=True)
    facts = manifest(config, members, fp16)
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
    keep_norms(config, folds)
    print(record_of(facts))


def manifest(config, members, fp16=False):
    out = {"format": 1}
    out.update({k: config[k] for k in ("id", "version", "stage", "title")})
    if fp16:
        out["weights"] = "fp16"
    out.update(members=members, input=config["input"], output={"name": "probability", "threshold": 0.5})
    if config["stage"] == "section":
        out["section"] = dict(config["section"])
    else:
        out["muscleHu"] = config["muscleHu"]
    split = configuration.load_splits(config)
    folds = [{"member": k, "people": len(split["people"]) - len(h), "heldOut": len(h), "steps": steps_done(config, k)}
             for k, h in enumerate(split["heldOut"], 1) if k <= len(members)]
    for fold in folds if exported.read() else []:
        fold["correctedCases"] = len(exported.read(fold["member"]))
    out["training"] = {"data": config["text"]["data"], "folds": config["text"]["folds"], "counts": folds}
    out["metrics"] = {}
    out.update(licence=config["text"]["licence"], intendedUse=config["text"]["intendedUse"])
    return out
