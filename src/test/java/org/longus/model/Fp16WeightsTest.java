package org.longus.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Members whose weights are stored as fp16 with a Cast to fp32 ({@code models/pack-format.md}): ONNX Runtime takes the casts
 * out when it loads, so nothing is cast while a scan is read.
 */
class Fp16WeightsTest {
    private static final Path FP32 = Packs.fixture("convolutions-fp32.onnx");
    private static final Path FP16 = Packs.fixture("convolutions-fp16.onnx");
    private static final int SIDE = 16;

    @TempDir
    private Path folder;

    /** DJL makes ONNX Runtime's one environment of a process and fails where another has made it. */
    @BeforeAll
    static void djlComesFirst() {
        OnnxLibrary.load();
        Engine.getEngine(OnnxDevice.ENGINE);
    }

    @Test
    void theMemberAnswersAsTheOneItWasMadeFrom() throws OrtException {
        float[] before = answer(FP32);
        float[] after = answer(FP16);
        float most = 0;
        for (int p = 0; p < before.length; p++) {
            most = Math.max(most, Math.abs(before[p] - after[p]));
        }
        assertThat(most).isGreaterThan(0).isLessThan(1e-3f);
    }

    @Test
    void theCastsAreFoldedWhenTheMemberIsLoaded() throws OrtException, IOException {
        assertThat(hasCast(Files.readAllBytes(FP16))).isTrue();
        // what Longus and DJL leave at ONNX Runtime's default, which the second session turns off
        assertThat(hasCast(loaded(null))).isFalse();
        assertThat(hasCast(loaded(OrtSession.SessionOptions.OptLevel.NO_OPT))).isTrue();
    }

    private byte[] loaded(OrtSession.SessionOptions.OptLevel level) throws OrtException, IOException {
        Path file = folder.resolve("loaded-" + level + ".onnx");
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setOptimizedModelFilePath(file.toString());
            if (level != null) {
                options.setOptimizationLevel(level);
            }
            OrtEnvironment.getEnvironment()
                    .createSession(FP16.toString(), options)
                    .close();
        }
        return Files.readAllBytes(file);
    }

    /** Whether an operator of that name is in the ONNX file: field 4 of a node, its length, its text. */
    private static boolean hasCast(byte[] onnx) {
        return new String(onnx, StandardCharsets.ISO_8859_1).contains("\"\u0004Cast");
    }

    private static float[] answer(Path member) throws OrtException {
        float[] ct = new float[SIDE * SIDE];
        Random random = new Random(1);
        for (int p = 0; p < ct.length; p++) {
            ct[p] = random.nextFloat() * 2 - 1;
        }
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(member.toString());
                OnnxTensor input =
                        OnnxTensor.createTensor(environment, FloatBuffer.wrap(ct), new long[] {1, 1, SIDE, SIDE});
                OrtSession.Result result = session.run(Map.of("ct", input))) {
            float[] probability = new float[ct.length];
            ((OnnxTensor) result.get(0)).getFloatBuffer().get(probability);
            return probability;
        }
    }
}
