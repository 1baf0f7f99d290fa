"""A shipped pack back to checkpoints, so that training can go on where the checkpoints themselves are gone.

Export folds each BatchNorm into its convolution; the BatchNorms alone (a few kilobytes) are kept in `norms/`, and with
them the folding is taken back. What is lost is the optimiser's state: a restored member starts its next phase, none in
the middle of one."""

import json
from pathlib import Path

import numpy as np
import onnx
import torch

from . import config as configuration
from .fp16 import weights_of
from .nets import Down, ResidualBlock, build_net
from .predict import load_member


def norms_file(config):
    return configuration.HOME / "norms" / f"{config['pack']}.npz"


def pairs(net):
    """Every convolution that a BatchNorm follows, by their names."""
    for name, part in net.named_modules():
        if isinstance(part, ResidualBlock):
            yield f"{name}.conv1", f"{name}.norm1"
            yield f"{name}.conv2", f"{name}.norm2"
        elif isinstance(part, Down):
            yield f"{name}.conv", f"{name}.norm"


def keep_norms(config, folds):
    kept = {}
    for fold in folds:
        state = load_member(config, fold).state_dict()
        kept.update({f"{fold}/{n}": v.numpy() for n, v in state.items() if ".norm" in n})
    norms_file(config).parent.mkdir(exist_ok=True)
    np.savez_compressed(norms_file(config), **kept)


def unfolded(config, graph, norms, fold):
    """The network whose export `graph` is."""
    net = build_net(config)
    state = net.state_dict()
    stored = {name.removeprefix("net."): torch.from_numpy(weights.copy()) for name, weights in weights_of(graph).items()}
    for name in state:
        if ".norm" in name:
            state[name] = torch.from_numpy(norms[f"{fold}/{name}"])
        else:
            state[name] = stored[name]
    for conv, norm in pairs(net):
        deviation = torch.sqrt(state[f"{norm}.running_var"] + net.get_submodule(norm).eps)
        factor = deviation / state[f"{norm}.weight"]
        state[f"{conv}.weight"] = state[f"{conv}.weight"] * factor.reshape(-1, *[1] * (state[f"{conv}.weight"].dim() - 1))
    net.load_state_dict(state)
    return net


def restore(config, pack_folder):
    folder = Path(pack_folder)
    manifest = json.loads((folder / "manifest.json").read_text())
    norms = np.load(norms_file(config))
    for count in manifest["training"]["counts"]:
        fold = count["member"]
        path = configuration.checkpoint_path(config["pack"], fold)
        if path.exists():
            raise SystemExit(f"{path} exists; move it away first.")
        net = unfolded(config, onnx.load(str(folder / f"member-{fold}.onnx")), norms, fold)
        torch.save({"net": net.state_dict(), "done": count["steps"]}, path)
        print(f"{path} restored, steps {count['steps']}")
