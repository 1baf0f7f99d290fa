package org.longus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.nifti.NiftiWriter;
import org.longus.sample.PhantomGenerator;
import org.longus.sample.PhantomSpec;
import org.longus.volume.CtVolume;

/** A run of many inputs, in a program of its own, that is told to end while its models work. */
class InterruptionTest {
    private static final int INPUTS = 4;

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
        CtVolume ct = PhantomGenerator.generate(PhantomSpec.sample()).ct();
        for (int n = 1; n <= INPUTS; n++) {
            Path input = folder.resolve("in/neck-%d.nii.gz".formatted(n));
            short[] voxels = ct.voxels().clone();
            // else it were one scan four times
            voxels[0] += (short) n;
            NiftiWriter.write(new CtVolume(ct.geometry(), voxels), input);
            command.add(input.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // as on a server; Longus.main sees to it (NoScreenTest), which is not what is started here
        builder.environment().remove("DISPLAY");
        Process process = builder.start();
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                // the second input, in the middle of a stage
                if (line.startsWith("[2/4] in-neck-2:") && line.contains("model 2 of 5")) {
                    // by the handle: what was said before the end can still be read then
                    process.toHandle().destroy();
                }
            }
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(process.exitValue()).as(String.join("\n", said)).isEqualTo(Interruption.EXIT_STATUS);
        assertThat(said).anyMatch(line -> line.startsWith("Stopped. 1 of %d inputs".formatted(INPUTS)));
        assertThat(folder.resolve("out/in-neck-1/result.json")).isNotEmptyFile();
        try (var written = Files.list(folder.resolve("out"))) {
            assertThat(written).containsExactly(folder.resolve("out/in-neck-1"));
        }
        assertThat(folder.resolve("crash.log")).doesNotExist();
    }

    /** The child: the command line as it is, with no window. */
    static final class Runs {
        public static void main(String[] args) {
            System.exit(LongusCommand.run((open, packs) -> {}, args));
        }
    }
}
