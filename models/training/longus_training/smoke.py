"""Two training steps on made-up cases, then an export that is checked, its weights as fp16, too, for both packs and the
section's second step; needs no data."""

import copy
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch

from . import config as configuration
from .disc_cases import DiscCase
from .disc_samples import DiscSamples
from .fp16 import halved
from .member_export import FP16_TOLERANCE, TOLERANCE, Probability, Profile, export_member
from .muscle_cases import MuscleSlice
from .muscle_samples import MuscleSamples
from .nets import build_net
from .onnx_check import largest_difference
from .predict import section_of
from .restore import unfolded
from .section_cases import SectionCase
from .section_samples import SectionSamples
from .train import train


def run():
    with tempfile.TemporaryDirectory() as folder:
        for pack, samples, answer in (("c3-section", _section, Probability), ("c3-discs", _discs, Profile),
                                      ("c3-muscle", _muscle, Probability)):
            config = copy.deepcopy(configuration.load(pack))
            config["net"]["channels"] = [4, 4, 8, 8, 8][:len(config["net"]["channels"])]
            config["phase"] = [{"name": "smoke", "steps": 2, "batch": 2, "rate": 1e-3}]
            if pack == "c3-muscle":
                config["phase"][0].update(protocol=True, composites=1.0, edge=2.0)
            path = train(config, 1, resume=False, samples=samples(config), path=Path(folder) / f"{pack}.pt")
            train(config, 1, resume=True, samples=samples(config), path=path)
            net = build_net(config)
            net.load_state_dict(torch.load(path, weights_only=True)["net"])
            exported = Path(folder) / f"{pack}.onnx"
            difference = export_member(net.eval(), config["input"], exported, answer=answer)
            assert difference <= TOLERANCE
            _check_restoring(config, net, onnx.load(str(exported)), share=1e-4)
            difference16 = _check_fp16(config, net, exported, answer)
            print(f"{pack}: trained, exported, differs from PyTorch by {difference:.1e}, "
                  f"with its weights as fp16 by {difference16:.1e}")
    slab = np.zeros((10, 4, 4), bool)
    slab[3:7] = True
    section = section_of(slab, (3.0, 4.5, 5.0), 100.0)
    assert (section.length_mm, section.centre_z) == (12.0, 100.0 + 4.5 * 3.0)
    print("smoke test passed")


def _check_restoring(config, net, graph, share):
    """`share`: how far a value may be off, of itself and of the largest value of its tensor."""
    norms = {f"1/{n}": v.numpy() for n, v in net.state_dict().items() if ".norm" in n}
    back = unfolded(config, graph, norms, 1).state_dict()
    for name, value in net.state_dict().items():
        assert torch.allclose(value, back[name], rtol=share, atol=share * float(value.abs().max())), name


def _check_fp16(config, net, exported, answer):
    """The made-up member is small, so its small tensors are halved, too."""
    result = halved(onnx.load(str(exported)), least=64)
    assert result.tensors and not result.kept, result.kept
    onnx.save(result.model, str(exported))
    size = [s if s else m for s, m in zip(config["input"]["size"], config["input"]["multipleOf"])]
    x = torch.rand(1, 1, *size) * 2 - 1
    with torch.inference_mode():
        difference = largest_difference(exported, x, answer(net)(x))
    assert 0 < difference <= FP16_TOLERANCE, difference
    _check_restoring(config, net, result.model, share=2e-3)
    return difference


def _disc(shape, radius):
    rows, columns = np.ogrid[:shape[0], :shape[1]]
    return (rows - shape[0] / 2) ** 2 + (columns - shape[1] / 2) ** 2 < radius ** 2


def _section(config):
    spacing = np.array(config["input"]["spacingMm"])
    body = np.broadcast_to(_disc((40, 30), 12), (60, 40, 30)).copy()
    hu = np.where(body, 40, -1024).astype(np.int16)
    return SectionSamples(config, [SectionCase("made-up", hu, body, spacing, 0.0, 90.0)], [])


def _discs(config):
    hu = np.where(_disc((40, 30), 12), 40, -1024) * np.ones((80, 1, 1))
    hu[:, 18:24, 12:18] = np.where(np.arange(80) % 9, 500, 80)[:, None, None]
    case = DiscCase("made-up", hu.astype(np.int16), np.array([45.0, 36.0]), np.array([40.5, 20.0, 15.0]), np.array([21.0, 15.0]))
    return DiscSamples(config, [case], [])


def _muscle(config):
    body, muscle = _disc((160, 160), 60), _disc((160, 160), 30)
    hu = np.where(muscle, 50.0, np.where(body, -80.0, -1024.0)).astype(np.float32)
    item = MuscleSlice("made-up", "made-up", hu, (1.0, 1.0), [muscle], muscle.astype(np.uint8))
    return MuscleSamples(config, [item], [], protocol=[item])
