package org.longus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of many inputs, in a program of its own, that is told to end while its models work. */
class InterruptionTest {
    private static final int INPUTS = 40;

    @TempDir
    private Path folder;

    @Test
    void whatWasDoneIsWrittenAndTheProgramEndsInOrder() throws Exception {
        assumeFalse(
                System.getProperty("os.name").startsWith("Windows"),
                "skipped: Windows ends a process without asking it");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "--enable-native-access=ALL-UNNAMED",
                "-Dlongus.home=" + Path.of("").toAbsolutePath(),
                "-XX:ErrorFile=" + folder.resolve("crash.log"),
                "-cp",
                System.getProperty("java.class.path"),
                Runs.class.getName(),
                "analyze",
                "--device",
                "CPU",
                "--out",
                folder.resolve("out").toString()));
        for (int n = 0; n < INPUTS; n++) {
            command.add("sample-studies/neck-phantom");
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                // the second input, in the middle of a stage
                if (line.startsWith("neck-phantom-2:") && line.contains("model 2 of 5")) {
                    // by the handle: what was said before the end can still be read then
                    process.toHandle().destroy();
                }
            }
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(process.exitValue()).as(String.join("\n", said)).isEqualTo(Interruption.EXIT_STATUS);
        assertThat(said).anyMatch(line -> line.startsWith("Stopped. 1 of %d inputs".formatted(INPUTS)));
        assertThat(folder.resolve("out/report.xlsx")).isNotEmptyFile();
        assertThat(folder.resolve("out/neck-phantom/result.json")).isNotEmptyFile();
        assertThat(folder.resolve("out/neck-phantom-2"))
                .satisfiesAnyOf(f -> assertThat(f).doesNotExist(), InterruptionTest::isEmpty);
        assertThat(folder.resolve("crash.log")).doesNotExist();
    }

    private static void isEmpty(Path folder) {
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The child: the command line as it is, with no window. */
    static final class Runs {
        public static void main(String[] args) {
            System.exit(LongusCommand.run((open, packs) -> {}, args));
        }
    }
}
