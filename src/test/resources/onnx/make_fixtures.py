"""The tests' networks: output = sigmoid(1000 * (input - threshold)), for any shape. Run: python make_fixtures.py (needs onnx)."""
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
