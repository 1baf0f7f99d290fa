"""Training of one member: a few phases, each with its own one-cycle schedule; stops and resumes at any checkpoint."""

import os
import shutil
import time

import numpy as np
import torch

from . import config as configuration
from . import disc_loss, disc_samples, muscle_samples, section_samples
from .nets import build_net


def loss_of(logits, truth, edge=0.0):
    """`edge`: how much more the entropy of a pixel within two of the outline counts."""
    weight = None
    if edge:
        pool = torch.nn.functional.max_pool2d
        near = pool(truth, 5, 1, 2) + pool(-truth, 5, 1, 2)
        weight = (1 + edge * near) / (1 + edge * near.mean())
    entropy = torch.nn.functional.binary_cross_entropy_with_logits(logits, truth, weight)
    axes = tuple(range(1, logits.dim()))
    p = torch.sigmoid(logits)
    smooth = 50.0
    overlap = (2 * (p * truth).sum(axes) + smooth) / (p.sum(axes) + truth.sum(axes) + smooth)
    return entropy + 1 - overlap.mean()


def samples_for(config, fold, left_out=None, name=None):
    if config["stage"] != "muscle":
        return (disc_samples if config["stage"] == "discs" else section_samples).for_member(config, fold)
    return muscle_samples.for_member(config, fold, left_out, name)


def train_check(config, fold, check, report=print):
    """The same member with other people left out, so that several members have never seen the same ones (the config's [[check]]).

    It begins where the phase before the protocol ended, as the shipped member did, and its checkpoint lies beside."""
    share = 2 if fold in check.get("half", []) else 1
    phases = [{**p, "steps": p["steps"] // share} for p in config["phase"] if p.get("protocol")]
    start = configuration.checkpoint_path(config["pack"], fold).with_suffix(".before")
    path = configuration.checkpoint_path(config["pack"], fold).with_name(f"check-{check['name']}-{fold}.pt")
    if not path.exists():
        shutil.copyfile(start, path)
    config = {**config, "phase": phases}
    left_out = sorted(set(check["leaveOut"]))
    return train(config, fold, True, report=report, samples=samples_for(config, fold, left_out, f"{check['name']}-{fold}"), path=path)


def train(config, fold, resume, only_phase=None, report=print, samples=None, path=None):
    torch.manual_seed(config["seed"] + fold)
    net = build_net(config)
    layout = torch.channels_last_3d if len(config["input"]["axes"]) == 3 else torch.channels_last
    net = net.to(memory_format=layout)
    path = path or configuration.checkpoint_path(config["pack"], fold)
    done = {}
    if resume and path.exists():
        stored = torch.load(path, weights_only=True)
        net.load_state_dict(stored["net"])
        done = stored["done"]
    else:
        stored = None
    samples = samples or samples_for(config, fold)
    for number, phase in enumerate(config["phase"]):
        if only_phase and phase["name"] != only_phase:
            continue
        if done.get(phase["name"], 0) >= phase["steps"]:
            continue
        optimiser = torch.optim.AdamW(net.parameters(), lr=phase["rate"], weight_decay=1e-4)
        schedule = torch.optim.lr_scheduler.OneCycleLR(
            optimiser, phase["rate"], total_steps=phase["steps"] + 1, pct_start=0.15, div_factor=10, final_div_factor=30)
        start = done.get(phase["name"], 0)
        if start and "optimiser" in stored:
            optimiser.load_state_dict(stored["optimiser"])
            schedule.load_state_dict(stored["schedule"])
        samples.begin(phase, net, start)
        _run_phase(net, layout, optimiser, schedule, samples, config, fold, number, phase, start, done, path, report)
    return path


def _run_phase(net, layout, optimiser, schedule, samples, config, fold, number, phase, start, done, path, report):
    net.train()
    began = saved = time.time()
    recent = []
    for step in range(start, phase["steps"]):
        # a stream of its own per step, so that a resumed run draws what an unbroken one would have drawn
        rng = np.random.default_rng([config["seed"], fold, number, step])
        pairs = [samples.draw(rng, phase) for _ in range(phase["batch"])]
        x = torch.from_numpy(np.stack([p[0] for p in pairs])).contiguous(memory_format=layout)
        y = torch.from_numpy(np.stack([p[1] for p in pairs]))
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=config["bfloat16"]):
            logits = net(x)
        loss = disc_loss.loss_of(logits.float(), y) if config["stage"] == "discs" else loss_of(
            logits.float(), y, phase.get("edge", 0.0))
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
        optimiser.step()
        schedule.step()
        recent.append(loss.item())
        done[phase["name"]] = step + 1
        if step + 1 == phase["steps"] or time.time() - saved > 60:
            _save(path, net, optimiser, schedule, done)
            saved = time.time()
        if (step + 1) % 20 == 0 or step + 1 == phase["steps"]:
            report(f"{config['pack']} fold {fold} {phase['name']} {step + 1}/{phase['steps']} "
                   f"loss {np.mean(recent[-20:]):.4f} {time.time() - began:.0f} s", flush=True)


def _save(path, net, optimiser, schedule, done):
    part = path.with_suffix(".part")
    torch.save({"net": net.state_dict(), "optimiser": optimiser.state_dict(), "schedule": schedule.state_dict(),
                "done": done}, part)
    os.replace(part, path)
