"""The tests' networks: output = sigmoid(1000 * (input - threshold)), for any shape. Run: python make_fixtures.py (needs onnx)."""
import sys

import onnx
from onnx import TensorProto, helper, numpy_helper
import numpy as np


def network(threshold, output_shape=None):
    scalar = lambda name, v: numpy_helper.from_array(np.array(v, np.float32), name)
    nodes = [
        helper.make_node("Sub", ["ct", "threshold"], ["above"]),
        helper.make_node("Mul", ["above", "steepness"], ["steep"]),
        helper.make_node("Sigmoid", ["steep"], ["probability"]),
    ]
    graph = helper.make_graph(
        nodes, "above", [helper.make_tensor_value_info("ct", TensorProto.FLOAT, None)],
        [helper.make_tensor_value_info("probability", TensorProto.FLOAT, None)],
        [scalar("threshold", threshold), scalar("steepness", 1000.0)])
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


def wrong_shape():
    """Answers with one number, whatever it is asked."""
    graph = helper.make_graph(
        [helper.make_node("ReduceMax", ["ct"], ["probability"], keepdims=0)], "wrong",
        [helper.make_tensor_value_info("ct", TensorProto.FLOAT, None)],
        [helper.make_tensor_value_info("probability", TensorProto.FLOAT, None)])
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


for percent in (30, 40, 50, 60, 70):
    onnx.save(network(percent / 100), f"above-{percent}.onnx")
onnx.save(wrong_shape(), "wrong-shape.onnx")


def convolutions(half):
    """Two convolutions whose weights are fp32, or fp16 with a Cast, as longus_training's fp16 writes them."""
    rng = np.random.default_rng(1)
    weights = {"first": rng.normal(0, 0.3, (16, 1, 3, 3)).astype(np.float32),
               "second": rng.normal(0, 0.3, (1, 16, 3, 3)).astype(np.float32)}
    nodes = [
        helper.make_node("Conv", ["ct", "first"], ["a"], pads=[1, 1, 1, 1], strides=[1, 1]),
        helper.make_node("Relu", ["a"], ["b"]),
        helper.make_node("Conv", ["b", "second"], ["c"], pads=[1, 1, 1, 1], strides=[1, 1]),
        helper.make_node("Sigmoid", ["c"], ["probability"]),
    ]
    graph = helper.make_graph(
        nodes, "convolutions", [helper.make_tensor_value_info("ct", TensorProto.FLOAT, [1, 1, 16, 16])],
        [helper.make_tensor_value_info("probability", TensorProto.FLOAT, [1, 1, 16, 16])],
        [numpy_helper.from_array(w, name) for name, w in weights.items()])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    if not half:
        return model
    sys.path.insert(0, "../../../../models/training")
    from longus_training import fp16
    return fp16.halved(model, least=64).model


onnx.save(convolutions(False), "convolutions-fp32.onnx")
onnx.save(convolutions(True), "convolutions-fp16.onnx")


def discs(shift, swapped=False):
    """[1, 1, S, P, 8] to [1, 2, S]: row 0 has its peak where the first half of L is brightest, row 1 where the second half
    is; both moved by `shift` samples along S. `swapped` changes the rows."""
    ints = lambda name, *v: numpy_helper.from_array(np.array(v, np.int64), name)
    reals = lambda name, v: numpy_helper.from_array(np.array(v, np.float32), name)
    nodes = [
        helper.make_node("Slice", ["ct", "zero", "four", "last"], ["left"]),
        helper.make_node("Slice", ["ct", "four", "eight", "last"], ["right"]),
        helper.make_node("ReduceMean", ["left"], ["upper"], axes=[3, 4], keepdims=0),
        helper.make_node("ReduceMean", ["right"], ["lower"], axes=[3, 4], keepdims=0),
        helper.make_node("Concat", ["lower", "upper"] if swapped else ["upper", "lower"], ["rows"], axis=1),
        helper.make_node("Mul", ["rows", "steepness"], ["steep"]),
        helper.make_node("Pad", ["steep", "pads"], ["moved"], mode="edge"),
        helper.make_node("Softmax", ["moved"], ["discs"], axis=2),
    ]
    graph = helper.make_graph(
        nodes, "discs", [helper.make_tensor_value_info("ct", TensorProto.FLOAT, None)],
        [helper.make_tensor_value_info("discs", TensorProto.FLOAT, None)],
        [ints("zero", 0), ints("four", 4), ints("eight", 8), ints("last", 4), reals("steepness", 200.0),
         ints("pads", 0, 0, shift, 0, 0, -shift)])
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


for shift in (0, 1, 2):
    onnx.save(discs(shift), f"discs-{shift}.onnx")
onnx.save(discs(0, swapped=True), "discs-swapped.onnx")
