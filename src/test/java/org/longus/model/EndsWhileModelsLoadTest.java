package org.longus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import ai.djl.engine.Engine;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program of its own ends, in one way after the other, while its threads load models over and over. */
class EndsWhileModelsLoadTest {
    private static final int TIMES = Integer.getInteger("longus.ends", 2);
    private static final int BEFORE = 4;
    /** Enough that ONNX Runtime's own hook is long over, which runs beside ours. */
    private static final int DURING = 60;

    @TempDir
    private Path folder;

    private Process start(String way) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=" + folder.resolve("crash"),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Loads.class.getName(),
                        Packs.fixture("convolutions-fp32.onnx").toAbsolutePath().toString(),
                        way)
                .redirectErrorStream(true)
                .start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit", "halt"})
    void theProgramEndsAsItWanted(String way) throws Exception {
        for (int n = 0; n < TIMES; n++) {
            Process process = start(way);
            String said = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor()).as(said).isZero();
            assertThat(said).contains("loads").doesNotContain("failed");
        }
    }

    @Test
    void theProgramEndsByASignal() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "has no signals");
        for (int n = 0; n < TIMES; n++) {
            Process process = start("wait");
            try (BufferedReader reader = process.inputReader()) {
                assertThat(reader.readLine()).isEqualTo("loads");
                process.toHandle().destroy(); // Process.destroy() closes what it said
                String said = String.join("\n", reader.lines().toList());
                assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
                assertThat(process.exitValue()).as(said).isEqualTo(128 + 15);
                assertThat(said).doesNotContain("failed");
            }
        }
    }

    /** The child. */
    static final class Loads {
        private static final CountDownLatch BEGUN = new CountDownLatch(BEFORE);
        private static final CountDownLatch WENT_ON = new CountDownLatch(DURING);
        private static volatile boolean ending;

        public static void main(String[] args) throws Exception {
            OnnxLibrary.load();
            Engine.getEngine(OnnxDevice.ENGINE);
            for (int n = 0; n < 2; n++) {
                Thread.ofPlatform().daemon().start(() -> load(args[0]));
            }
            BEGUN.await();
            // a slow end: others have something to write, too
            Runtime.getRuntime().addShutdownHook(new Thread(Loads::goOn));
            System.out.println("loads");
            switch (args[1]) {
                case "exit" -> System.exit(0);
                case "halt" -> Runtime.getRuntime().halt(0);
                default -> new CountDownLatch(1).await();
            }
        }

        private static void goOn() {
            ending = true;
            try {
                WENT_ON.await();
            } catch (InterruptedException e) {
                System.out.println("failed " + e);
            }
        }

        private static void load(String model) {
            try {
                OrtEnvironment environment = OrtEnvironment.getEnvironment();
                while (true) {
                    try (var options = new OrtSession.SessionOptions();
                            OrtSession session = environment.createSession(model, options)) {
                        (ending ? WENT_ON : BEGUN).countDown();
                    }
                }
            } catch (Throwable e) {
                System.out.println("failed " + e);
                LongStream.range(0, DURING).forEach(n -> WENT_ON.countDown());
            }
        }
    }
}
