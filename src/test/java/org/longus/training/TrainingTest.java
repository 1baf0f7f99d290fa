package org.longus.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Python that trains the packs, as far as this machine's {@code python3} can run it. {@code .ci/python-libraries} puts
 * PyTorch and onnx into {@code target/python} where they can be had; without them a test is skipped and says so.
 */
class TrainingTest {
    private static final Path TRAINING = Path.of("models/training");
    private static final Path LIBRARIES = Path.of("target/python");

    @TempDir
    private Path folder;

    /** @param code the exit status, or -1 where there is no python3 */
    private record Answer(int code, String said) {}

    @Test
    void noPythonModuleImportsItselfByWayOfOthers() throws Exception {
        needs("ast");
        Answer answer = python(60, "-m", "unittest", "tests.test_imports");
        assertThat(answer.code()).as(answer.said()).isZero();
    }

    @Test
    void weightsAsFp16AnswerAsBefore() throws Exception {
        needs("numpy", "onnx");
        Answer answer = python(180, "-m", "unittest", "tests.test_fp16");
        assertThat(answer.code()).as(answer.said()).isZero();
        assertThat(answer.said()).contains("OK").doesNotContain("Ran 0 tests");
    }

    @Test
    void bothPacksTrainAndExport() throws Exception {
        needs("torch", "onnx", "numpy", "scipy");
        Answer answer = python(600, "-m", "longus_training", "smoke");
        assertThat(answer.code()).as(answer.said()).isZero();
        assertThat(answer.said()).contains("smoke test passed");
    }

    private void needs(String... modules) throws Exception {
        require(
                python(60, "-c", "import sys; assert sys.version_info >= (3, 11), sys.version"),
                "python3 of 3.11 or newer");
        String all = String.join(", ", modules);
        require(python(300, "-c", "import " + all), "Python's " + all);
    }

    /** Surefire does not print why a test was skipped. */
    private static void require(Answer answer, String what) {
        String reason = answer.said().lines().reduce("", (a, line) -> line);
        String sentence = "TrainingTest skipped a test: it needs %s (%s)".formatted(what, reason);
        if (answer.code() != 0) {
            System.out.println(sentence);
        }
        assumeTrue(answer.code() == 0, sentence);
    }

    private Answer python(int seconds, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", "-B"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(TRAINING.toFile());
        String path = System.getenv("PYTHONPATH");
        String own = LIBRARIES.toAbsolutePath().toString();
        builder.environment().put("PYTHONPATH", path == null ? own : own + File.pathSeparator + path);
        builder.environment().put("LONGUS_TRAIN_WORK", folder.toString());
        Path said = folder.resolve("said");
        try {
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            String text = Files.readString(said, StandardCharsets.UTF_8);
            assertThat(ended)
                    .as("%s took longer than %d s: %s", command, seconds, text)
                    .isTrue();
            return new Answer(process.exitValue(), text);
        } catch (IOException e) {
            return new Answer(-1, e.getMessage());
        }
    }
}
