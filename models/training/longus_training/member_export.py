"""One checkpoint to one ONNX file: BatchNorm folded, written, checked, its weights halved where asked for."""

import copy

import torch
from torch.nn.utils.fusion import fuse_conv_bn_eval

from .fp16 import halve_member
from .nets import Down, ResidualBlock
from .onnx_check import largest_difference

OPSET = 17
TOLERANCE = 1e-4
FP16_TOLERANCE = 0.01       # of a probability; on noise, rounding changes those of the members of 0.4.0 by 0.0005 at most


class Probability(torch.nn.Module):
    """Of each voxel."""

    NAME = "probability"

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, ct):
        return torch.sigmoid(self.net(ct))


class Profile(torch.nn.Module):
    """Of each disc, along S: [1, discs, S], each adding up to 1."""

    NAME = "discs"

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, ct):
        logits = self.net(ct)
        shape = [int(n) for n in logits.shape]
        every = torch.softmax(logits.reshape(shape[0], shape[1], -1), 2)
        return every.reshape(shape[0], shape[1], shape[2], -1).sum(3)


def folded(net):
    net = copy.deepcopy(net).eval()
    for part in net.modules():
        if isinstance(part, ResidualBlock):
            part.conv1, part.norm1 = fuse_conv_bn_eval(part.conv1, part.norm1), torch.nn.Identity()
            part.conv2, part.norm2 = fuse_conv_bn_eval(part.conv2, part.norm2), torch.nn.Identity()
        elif isinstance(part, Down):
            part.conv, part.norm = fuse_conv_bn_eval(part.conv, part.norm), torch.nn.Identity()
    return net


def export_member(net, spec, path, fp16=False, answer=Probability):
    """Writes one member, which gives `answer`; returns by how much its probabilities differ from PyTorch's at most."""
    size = [s if s else 2 * m for s, m in zip(spec["size"], spec["multipleOf"])]
    torch.manual_seed(1)
    x = torch.rand(1, 1, *size) * 2 - 1
    dynamic = {k + 2: spec["axes"][k] for k, s in enumerate(spec["size"]) if not s}
    axes = {"ct": dynamic, answer.NAME: dynamic} if dynamic else None
    model = answer(folded(net)).eval()
    for part in model.parameters():
        part.requires_grad_(False)
    torch.onnx.export(model, x, str(path), input_names=["ct"], output_names=[answer.NAME], dynamic_axes=axes,
                      opset_version=OPSET, dynamo=False)
    if dynamic:
        x = torch.rand(1, 1, *[s if s else 3 * m for s, m in zip(spec["size"], spec["multipleOf"])]) * 2 - 1
    with torch.inference_mode():
        expected = answer(net)(x)
    difference = largest_difference(path, x, expected)
    if difference > TOLERANCE:
        raise RuntimeError(f"{path.name} differs from PyTorch by {difference:.2e}")
    if fp16:
        halve_member(path, path)
        difference = largest_difference(path, x, expected)
        if difference > FP16_TOLERANCE:
            raise RuntimeError(f"{path.name} with its weights as fp16 differs from PyTorch by {difference:.2e}")
    return difference
