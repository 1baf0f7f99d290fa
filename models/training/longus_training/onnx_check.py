"""Runs an exported graph without PyTorch's own modules and compares. ONNX Runtime is used where it is installed;
otherwise the few operators that these graphs hold are run one by one."""

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch.nn import functional as F


def largest_difference(path, x, expected):
    try:
        import onnxruntime
        session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
        out = session.run(None, {"ct": x.numpy()})[0]
    except ImportError:
        out = run_graph(onnx.load(str(path)), x).numpy()
    return float(np.abs(out - expected.numpy()).max())


def run_graph(model, x):
    onnx.checker.check_model(model)
    values = {t.name: torch.from_numpy(numpy_helper.to_array(t).copy()) for t in model.graph.initializer}
    values[model.graph.input[0].name] = x
    with torch.inference_mode():
        for node in model.graph.node:
            values[node.output[0]] = _run(node, [values[n] for n in node.input])
    return values[model.graph.output[0].name]


def _run(node, inputs):
    given = {a.name: onnx.helper.get_attribute_value(a) for a in node.attribute}
    if node.op_type in ("Conv", "ConvTranspose"):
        dims = inputs[0].dim() - 2
        pads = given.get("pads", [0] * 2 * dims)
        if pads[:dims] != pads[dims:]:
            raise ValueError("uneven padding")
        run = getattr(F, ("conv" if node.op_type == "Conv" else "conv_transpose") + f"{dims}d")
        bias = inputs[2] if len(inputs) > 2 else None
        return run(inputs[0], inputs[1], bias, stride=given["strides"], padding=pads[:dims])
    if node.op_type == "Concat":
        return torch.cat(inputs, given["axis"])
    if node.op_type == "Cast":
        if given["to"] != onnx.TensorProto.FLOAT:
            raise ValueError("a cast to something else than fp32")
        return inputs[0].float()
    if node.op_type == "Constant":
        return torch.from_numpy(numpy_helper.to_array(given["value"]).copy())
    if node.op_type == "Reshape":
        return inputs[0].reshape([int(n) for n in inputs[1]])
    if node.op_type == "Softmax":
        return torch.softmax(inputs[0], given["axis"])
    if node.op_type == "ReduceSum":
        return inputs[0].sum([int(n) for n in inputs[1]], keepdim=bool(given["keepdims"]))
    simple = {"Relu": torch.relu, "Sigmoid": torch.sigmoid, "Add": torch.add, "Identity": lambda v: v}
    return simple[node.op_type](*inputs)
