"""A pack's weights as fp16: half the size in git. The graph casts them back, so all arithmetic stays fp32.

An initialiser `w` becomes an fp16 initialiser `w.fp16` and a node Cast(w.fp16) -> w; ONNX Runtime folds that node when it
loads the model. Rounding changes weights in their fourth digit, so a member in this form is another member: it needs a pack
version of its own and its figures measured anew. Needs numpy and onnx, no PyTorch."""

import hashlib
import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

SUFFIX = ".fp16"
LEAST_VALUES = 4096     # smaller tensors are 1 to 5 % of our members' weights, but as fp16 would make half of the change
LARGEST = float(np.finfo(np.float16).max)               # 65504
LEAST_NORMAL = float(np.finfo(np.float16).tiny)         # 6.1e-5: below, fp16 has fewer than 11 bits


@dataclass
class Halved:
    model: onnx.ModelProto
    tensors: int            # how many are stored as fp16
    kept: dict              # large tensors that stay fp32: name -> why
    zeroed: int             # weights that are not 0 and too small for fp16
    largest_zeroed: float


def reason_to_keep(weights):
    """Why these weights have to stay fp32, or None."""
    if not np.isfinite(weights).all():
        return "has values that are not finite"
    if np.abs(weights).max() > LARGEST:
        return f"reaches {np.abs(weights).max():.6g}, more than fp16's largest value, {LARGEST:.0f}"
    for axis in range(min(2, weights.ndim)):
        most = np.abs(weights).max(axis=tuple(a for a in range(weights.ndim) if a != axis))
        weak = (most > 0) & (most < LEAST_NORMAL)
        if weak.any():
            return (f"has a channel (axis {axis}, {int(np.flatnonzero(weak)[0])}) whose largest value, "
                    f"{most[weak].min():.3g}, is below fp16's smallest normal number, {LEAST_NORMAL:.2g}")
    return None


def rounded(weights):
    """`weights` as fp16. Each kernel (all taps of one input and one output channel) keeps its sum: what rounding does to a
    larger tap is made good in the next smaller one. Neighbouring pixels are much alike, so the errors cancel in the
    convolution; the members of 0.4.0 answer three times nearer to their fp32 form than with every tap rounded alone."""
    kernels = weights.reshape(-1, int(np.prod(weights.shape[2:]))).astype(np.float64)
    order = np.argsort(-np.abs(kernels), axis=1, kind="stable")
    taps = np.take_along_axis(kernels, order, axis=1)
    out, owed = np.zeros_like(taps), np.zeros(len(taps))
    for k in range(taps.shape[1]):
        out[:, k] = (taps[:, k] + owed).astype(np.float16)
        owed += taps[:, k] - out[:, k]
    half = np.empty_like(out)
    np.put_along_axis(half, order, out, axis=1)
    return half.reshape(weights.shape).astype(np.float16)


def kernels_of(graph):
    """The weights of convolutions, and of nothing else. In a transposed one with steps as wide as its kernel each output
    sees one tap alone, so that no errors cancel there."""
    users = {}
    for node in graph.node:
        for place, name in enumerate(node.input):
            users.setdefault(name, set()).add((node.op_type, place))
    return {name for name, used in users.items() if used == {("Conv", 1)}}


def halved(model, least=LEAST_VALUES):
    """A copy of `model` with its fp32 initialisers of `least` values or more as fp16, where fp16 can hold them."""
    out = onnx.ModelProto()
    out.CopyFrom(model)
    given = {v.name for v in out.graph.input}       # an initialiser that is an input, too, may be replaced by the caller
    kernels = kernels_of(out.graph)
    initialisers, casts, kept, zeroed = [], [], {}, np.zeros(0)
    for tensor in out.graph.initializer:
        weights = numpy_helper.to_array(tensor) if tensor.data_type == TensorProto.FLOAT else None
        if weights is None or weights.size < least:
            initialisers.append(tensor)
            continue
        reason = "is an input of the graph, too" if tensor.name in given else reason_to_keep(weights)
        if reason:
            kept[tensor.name] = reason
            initialisers.append(tensor)
            continue
        half = rounded(weights) if tensor.name in kernels else weights.astype(np.float16)
        zeroed = np.append(zeroed, np.abs(weights[(half == 0) & (weights != 0)]))
        initialisers.append(numpy_helper.from_array(half, tensor.name + SUFFIX))
        casts.append(helper.make_node("Cast", [tensor.name + SUFFIX], [tensor.name], name=f"Cast/{tensor.name}",
                                      to=TensorProto.FLOAT))
    nodes = casts + list(out.graph.node)
    del out.graph.initializer[:], out.graph.node[:]
    out.graph.initializer.extend(initialisers)
    out.graph.node.extend(nodes)
    onnx.checker.check_model(out)
    return Halved(out, len(casts), kept, len(zeroed), float(zeroed.max()) if len(zeroed) else 0.0)


def weights_of(model):
    """The initialisers by name, as fp32 where the graph casts them to it: the same names for both forms of a member."""
    stored = {t.name: numpy_helper.to_array(t) for t in model.graph.initializer}
    for node in model.graph.node:
        if node.op_type == "Cast" and node.input[0] in stored:
            stored[node.output[0]] = stored.pop(node.input[0]).astype(np.float32)
    return stored


def halve_member(source, target, report=print, least=LEAST_VALUES):
    """Writes the member `source` in its fp16 form to `target`, and says what stayed fp32."""
    source, target = Path(source), Path(target)
    try:
        model = onnx.load(str(source))
    except FileNotFoundError:
        raise SystemExit(f"{source} is missing. Name a member (.onnx) or a pack folder.")
    except Exception as e:      # protobuf's own DecodeError, which is not always importable
        raise SystemExit(f"{source} cannot be read as ONNX ({e}). Name a member (.onnx) or a pack folder.")
    result = halved(model, least)
    if not result.tensors and not result.kept:
        raise SystemExit(f"{source} has no large fp32 weights: it is in its fp16 form already, or too small to gain by it.")
    before = source.stat().st_size      # `target` may be the same file
    part = target.with_name(target.name + ".part")
    onnx.save(result.model, str(part))
    os.replace(part, target)
    report(f"{target.name}: {before / 1e6:.2f} MB -> {target.stat().st_size / 1e6:.2f} MB, {result.tensors} tensors "
           f"as fp16; {result.zeroed} weights became 0, the largest of them {result.largest_zeroed:.1e}")
    for name, reason in result.kept.items():
        report(f"{target.name}: {name} stays fp32: it {reason}.")
    return result


def halve_pack(source, target, version, report=print, least=LEAST_VALUES):
    """Writes the pack `source` with fp16 members and the new `version` to the new folder `target`."""
    source, target = Path(source), Path(target)
    manifest = json.loads((source / "manifest.json").read_text(encoding="utf-8"))
    if not version:
        raise SystemExit(f"{manifest['id']} {manifest['version']} gets other members, so it needs a version of its own: add --version.")
    if version == manifest["version"]:
        raise SystemExit(f"{version} is the version of {source} itself, and its members change. Name another with --version.")
    if target.exists():
        raise SystemExit(f"{target} exists already. Name a new folder.")
    part = target.with_name(target.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    for member in _all_members(manifest):
        _require_unaltered(source / member["file"], member["sha256"])
        halve_member(source / member["file"], part / member["file"], report, least)
        member["sha256"] = sha256(part / member["file"])
    manifest["weights"] = f"fp16, rounded from version {manifest['version']}"
    manifest["version"] = version
    (part / "manifest.json").write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    if (source / "card.md").exists():
        shutil.copy(source / "card.md", part / "card.md")
    part.rename(target)
    report(f"{target} is {manifest['id']} {version}. Its card and the manifest's metrics are still those of the fp32 members: "
           "measure it (longus evaluate) before it is used.")
    report(record_of(manifest))


def _all_members(manifest):
    """Of both steps, where there are two."""
    return manifest["members"] + manifest.get("refine", {}).get("members", [])


def record_of(manifest):
    """The lines that a new version adds to models/PACKS.sha256."""
    lines = [f"{m['sha256']} {manifest['id']} {manifest['version']} {m['file']}" for m in _all_members(manifest)]
    return "\n".join(["To be added to models/PACKS.sha256 when this version is committed:", *lines])


def sha256(file):
    return hashlib.sha256(Path(file).read_bytes()).hexdigest()


def _require_unaltered(file, expected):
    if not file.exists():
        raise SystemExit(f"{file} is missing. Copy the pack again.")
    if sha256(file) != expected:
        raise SystemExit(f"{file} is not the one that its manifest names: the checksums differ. Copy the pack again.")
