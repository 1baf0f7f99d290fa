"""Weights as fp16: what is stored so, what stays fp32, and that the member answers as before."""

import json
import tempfile
import unittest
from pathlib import Path

try:
    import numpy as np
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    from longus_training import fp16
    MISSING = None
except ImportError as e:
    MISSING = str(e)

PACKS = Path(__file__).resolve().parents[2]


def member(weights, as_input=False):
    """ct -> 3x3 convolution to 64 channels with `weights`, Relu, their weighted sum, Sigmoid -> probability."""
    rng = np.random.default_rng(1)
    stored = {"first": weights, "last": rng.normal(0, 0.1, (1, 64, 1, 1)).astype(np.float32)}
    nodes = [helper.make_node("Conv", ["ct", "first"], ["a"], pads=[1, 1, 1, 1], strides=[1, 1]),
             helper.make_node("Relu", ["a"], ["b"]),
             helper.make_node("Conv", ["b", "last"], ["c"], pads=[0, 0, 0, 0], strides=[1, 1]),
             helper.make_node("Sigmoid", ["c"], ["probability"])]
    inputs = [helper.make_tensor_value_info("ct", TensorProto.FLOAT, [1, 1, 16, 16])]
    if as_input:
        inputs.append(helper.make_tensor_value_info("first", TensorProto.FLOAT, weights.shape))
    outputs = [helper.make_tensor_value_info("probability", TensorProto.FLOAT, [1, 1, 16, 16])]
    graph = helper.make_graph(nodes, "member", inputs, outputs, [numpy_helper.from_array(w, n) for n, w in stored.items()])
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


def weights():
    return np.random.default_rng(2).normal(0, 0.2, (64, 1, 3, 3)).astype(np.float32)


@unittest.skipIf(MISSING, f"skipped: {MISSING}")
class Fp16Test(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder, self.said = Path(folder.name), []

    def halve(self, model):
        return fp16.halved(model, least=256)

    def types(self, model):
        return {t.name: t.data_type for t in model.graph.initializer}

    def test_large_weights_are_stored_as_fp16_and_cast_back_under_their_old_name(self):
        model = member(weights())
        result = self.halve(model)
        self.assertEqual(self.types(result.model), {"first.fp16": TensorProto.FLOAT16, "last": TensorProto.FLOAT})
        cast = result.model.graph.node[0]
        self.assertEqual((cast.op_type, list(cast.input), list(cast.output)), ("Cast", ["first.fp16"], ["first"]))
        self.assertEqual(list(result.model.graph.node)[1:], list(model.graph.node))
        self.assertEqual(list(self.types(model)), ["first", "last"])     # the one given is left as it was

    def test_a_weight_changes_by_no_more_than_the_rounding_of_its_kernels_largest(self):
        model = member(weights())
        before, after = fp16.weights_of(model), fp16.weights_of(self.halve(model).model)
        self.assertEqual(before.keys(), after.keys())
        largest = np.abs(before["first"]).max((2, 3), keepdims=True)
        self.assertEqual(after["first"].dtype, np.float32)
        self.assertTrue((np.abs(after["first"] - before["first"]) <= largest * 2.0 ** -10).all())
        self.assertFalse((before["first"] == after["first"]).all())
        self.assertTrue((before["last"] == after["last"]).all())

    def test_a_kernel_keeps_its_sum_better_than_with_every_tap_rounded_alone(self):
        values = np.random.default_rng(4).normal(0, 0.2, (32, 16, 3, 3, 3)).astype(np.float32)

        def error(half):
            return np.abs((half.astype(np.float64) - values).sum((2, 3, 4))).mean()

        self.assertLess(error(fp16.rounded(values)), error(values.astype(np.float16)) / 5)

    def test_what_is_no_convolutions_kernel_is_rounded_value_by_value(self):
        model = member(weights())
        model.graph.node[0].op_type = "ConvTranspose"
        self.assertEqual(fp16.kernels_of(model.graph), {"last"})
        np.testing.assert_array_equal(fp16.weights_of(self.halve(model).model)["first"],
                                      weights().astype(np.float16).astype(np.float32))

    def test_weights_that_fp16_cannot_hold_stay_fp32_and_the_reason_is_said(self):
        for change, reason in ((lambda w: w.__setitem__((3, 0, 1, 1), 65510), "65504"),
                               (lambda w: w.__setitem__((3, 0, 1, 1), -1e30), "65504"),
                               (lambda w: w.__setitem__((3, 0, 1, 1), np.nan), "not finite"),
                               (lambda w: w.__setitem__((3, 0, 1, 1), np.inf), "not finite"),
                               (lambda w: w.__imul__(np.float32(1e-6)), "smallest normal"),
                               (lambda w: w.__setitem__(5, w[5] * np.float32(1e-6)), "axis 0, 5")):
            values = weights()
            change(values)
            with self.subTest(reason):
                result = self.halve(member(values))
                self.assertEqual(self.types(result.model)["first"], TensorProto.FLOAT)
                self.assertIn(reason, result.kept["first"])
                np.testing.assert_array_equal(fp16.weights_of(result.model)["first"], values)
                onnx.save(result.model, str(self.folder / "m.onnx"))
                fp16.halve_member(self.folder / "m.onnx", self.folder / "n.onnx", self.said.append, least=256)
                self.assertTrue(any("first stays fp32" in line and reason in line for line in self.said), self.said)

    def test_the_largest_value_of_fp16_itself_is_stored(self):
        values = weights()
        values[3, 0, 1, 1] = -65504
        values[3, 0, 1, 0], values[3, 0, 0, 0] = -65500, -65490     # what rounding owes would go beyond
        values[4] = 0
        result = self.halve(member(values))
        self.assertEqual(result.kept, {})
        self.assertTrue(np.isfinite(fp16.weights_of(result.model)["first"]).all())

    def test_weights_too_small_for_fp16_are_counted(self):
        values = weights()
        values[3, 0, 0, 0], values[3, 0, 0, 1] = 1e-8, -2e-8
        model = member(values)
        model.graph.node[0].op_type = "ConvTranspose"
        result = self.halve(model)
        self.assertEqual((result.zeroed, result.largest_zeroed), (2, float(np.float32(2e-8))))

    def test_weights_that_a_caller_may_replace_stay_fp32(self):
        result = self.halve(member(weights(), as_input=True))
        self.assertIn("input", result.kept["first"])

    def test_a_member_already_in_this_form_is_refused(self):
        file = self.folder / "member.onnx"
        onnx.save(self.halve(member(weights())).model, str(file))
        with self.assertRaisesRegex(SystemExit, "already"):
            fp16.halve_member(file, self.folder / "again.onnx", self.said.append)
        self.assertFalse((self.folder / "again.onnx").exists())

    def test_a_member_halved_in_place_says_the_size_that_it_had(self):
        file = self.folder / "member.onnx"
        values = np.random.default_rng(5).normal(0, 0.2, (64, 64, 3, 3)).astype(np.float32)
        onnx.save(member(values), str(file))
        fp16.halve_member(file, file, self.said.append)
        self.assertIn("0.15 MB -> 0.07 MB", self.said[0])

    def test_a_file_that_is_no_onnx_and_one_that_is_missing_are_named(self):
        (self.folder / "text.onnx").write_text("no model at all")
        for name in ("text.onnx", "nowhere.onnx"):
            with self.assertRaisesRegex(SystemExit, name):
                fp16.halve_member(self.folder / name, self.folder / "out.onnx", self.said.append)

    def test_the_shipped_members_get_half_their_size_or_have_it_already(self):
        for pack in ("c3-section", "c3-muscle"):
            for file in sorted((PACKS / pack).glob("*.onnx")):
                model = onnx.load(str(file))
                if TensorProto.FLOAT16 in self.types(model).values():
                    continue
                result = fp16.halved(model)
                self.assertEqual(result.kept, {}, file)
                self.assertLess(len(result.model.SerializeToString()), 0.56 * file.stat().st_size, file)

    def pack(self):
        folder = self.folder / "pack"
        folder.mkdir()
        onnx.save(member(weights()), str(folder / "member-1.onnx"))
        manifest = {"id": "made-up", "version": "1", "members": [{"file": "member-1.onnx",
                                                                  "sha256": fp16.sha256(folder / "member-1.onnx")}]}
        (folder / "manifest.json").write_text(json.dumps(manifest))
        (folder / "card.md").write_text("A card.")
        return folder

    def test_a_pack_gets_new_checksums_a_new_version_and_says_where_it_came_from(self):
        fp16.halve_pack(self.pack(), self.folder / "half", "2", self.said.append, least=256)
        manifest = json.loads((self.folder / "half" / "manifest.json").read_text())
        self.assertEqual((manifest["id"], manifest["version"]), ("made-up", "2"))
        self.assertIn("rounded from version 1", manifest["weights"])
        file = self.folder / "half" / "member-1.onnx"
        self.assertEqual(manifest["members"], [{"file": file.name, "sha256": fp16.sha256(file)}])
        self.assertIn(TensorProto.FLOAT16, self.types(onnx.load(str(file))).values())
        self.assertTrue((self.folder / "half" / "card.md").exists())
        self.assertTrue(any("longus evaluate" in line for line in self.said))
        self.assertIn(f"{fp16.sha256(file)} made-up 2 member-1.onnx", self.said[-1])

    def test_the_members_of_a_second_step_are_members_too(self):
        pack = self.pack()
        onnx.save(member(weights()), str(pack / "refine-1.onnx"))
        manifest = json.loads((pack / "manifest.json").read_text())
        manifest["refine"] = {"members": [{"file": "refine-1.onnx", "sha256": fp16.sha256(pack / "refine-1.onnx")}]}
        (pack / "manifest.json").write_text(json.dumps(manifest))
        fp16.halve_pack(pack, self.folder / "half", "2", self.said.append, least=256)
        file = self.folder / "half" / "refine-1.onnx"
        kept = json.loads((self.folder / "half" / "manifest.json").read_text())["refine"]["members"]
        self.assertEqual(kept, [{"file": file.name, "sha256": fp16.sha256(file)}])
        self.assertIn(TensorProto.FLOAT16, self.types(onnx.load(str(file))).values())
        self.assertIn(f"{fp16.sha256(file)} made-up 2 refine-1.onnx", self.said[-1])

    def test_a_pack_without_a_new_version_or_with_an_altered_member_is_refused(self):
        pack, half = self.pack(), self.folder / "half"
        for version in (None, "1"):
            with self.assertRaisesRegex(SystemExit, "--version"):
                fp16.halve_pack(pack, half, version, self.said.append)
        with self.assertRaisesRegex(SystemExit, "exists already"):
            fp16.halve_pack(pack, pack, "2", self.said.append)
        (pack / "member-1.onnx").write_bytes(b"altered")
        with self.assertRaisesRegex(SystemExit, "member-1.onnx is not the one"):
            fp16.halve_pack(pack, half, "2", self.said.append)
        self.assertFalse(half.exists())

    def test_the_answer_is_the_same_to_a_thousandth(self):
        try:
            import torch

            from longus_training.onnx_check import run_graph
        except ImportError as e:
            self.skipTest(f"skipped: {e}")
        x = torch.from_numpy(np.random.default_rng(3).uniform(-1, 1, (1, 1, 16, 16)).astype(np.float32))
        model = member(weights())
        difference = float((run_graph(model, x) - run_graph(self.halve(model).model, x)).abs().max())
        self.assertGreater(difference, 0)
        self.assertLess(difference, 1e-3)

    def test_onnx_runtime_folds_the_casts_when_it_loads(self):
        try:
            import onnxruntime
        except ImportError as e:
            self.skipTest(f"skipped: {e}; the Java test Fp16WeightsTest looks at the same")
        options = onnxruntime.SessionOptions()
        options.optimized_model_filepath = str(self.folder / "loaded.onnx")
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        onnxruntime.InferenceSession(self.halve(member(weights())).model.SerializeToString(), options,
                                     providers=["CPUExecutionProvider"])
        self.assertNotIn("Cast", {n.op_type for n in onnx.load(str(self.folder / "loaded.onnx")).graph.node})


if __name__ == "__main__":
    unittest.main()
