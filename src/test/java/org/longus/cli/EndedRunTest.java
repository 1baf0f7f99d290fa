package org.longus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.cohort.CohortModels;
import org.longus.export.workbook.Sheet;
import org.longus.io.nifti.NiftiWriter;
import org.longus.pipeline.C3Result;
import org.longus.review.Cases;
import org.longus.volume.CtVolume;
import org.longus.volume.Grids;
import org.longus.volume.Progress;
import picocli.CommandLine;

/** A run whose models end the whole program in the middle of a case, as a native library that crashes does. */
class EndedRunTest {
    private static final int CRASHED = 134;
    private static final int DEADLY_HU = 66;
    private static final String DEADLY = "deadly";

    @TempDir
    private Path folder;

    private String said = "";
    private Path first;
    private Path second;
    private Path third;

    @BeforeEach
    void threeScansOfWhichTheSecondEndsTheProgram() throws IOException {
        first = nifti("1.nii", 50);
        second = nifti("2.nii", DEADLY_HU);
        third = nifti("3.nii", 70);
    }

    private Path nifti(String name, int hu) throws IOException {
        Path file = folder.resolve("n").resolve(name);
        Files.createDirectories(file.getParent());
        NiftiWriter.write(Grids.of(Cases.GRID, (i, j, k) -> hu), file);
        return file;
    }

    private Path out() {
        return folder.resolve("out");
    }

    private Path note() {
        return out().resolve(".longus/running.json");
    }

    /** In a program of its own. */
    private int analyze(boolean deadly, Object... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-D%s=%s".formatted(DEADLY, deadly),
                "-cp",
                System.getProperty("java.class.path"),
                Runs.class.getName(),
                "--out",
                out().toString()));
        for (Object word : words) {
            command.add(word.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // as on a server; Longus.main sees to it (NoScreenTest), which is not what is started here
        builder.environment().remove("DISPLAY");
        Process process = builder.start();
        said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Test
    void aCaseThatEndedTheProgramTwiceIsLeftOutAndTheOthersGoOn() throws Exception {
        assertThat(analyze(true, first, second, third)).isEqualTo(CRASHED);
        assertThat(note()).content().contains("2.nii");
        assertThat(analyze(true, first, second, third)).as("once may be chance").isEqualTo(CRASHED);

        assertThat(analyze(true, first, second, third)).as(said).isEqualTo(1);
        assertThat(said).contains(second.toString(), "ended twice", "give it alone");
        assertThat(out().resolve("n-3/result.json")).isNotEmptyFile();
        Path workbook = out().resolve("report.xlsx");
        assertThat(Sheet.values(workbook, "Case")).containsExactlyInAnyOrder("n-1", "n-2", "n-3");
        assertThat(Sheet.values(workbook, "Error")).anyMatch(v -> v.contains("ended twice"));
        assertThat(analyze(true, folder.resolve("n"))).as("in whichever input").isEqualTo(1);

        assertThat(analyze(true, second)).as("alone it is tried again").isEqualTo(CRASHED);
        assertThat(analyze(false, second)).isZero();
        assertThat(note()).doesNotExist();
        assertThat(analyze(true, first, second, third)).as(said).isZero();
    }

    @Test
    void overwriteTriesItAgain() throws Exception {
        assertThat(analyze(true, first, second)).isEqualTo(CRASHED);
        assertThat(analyze(true, first, second)).isEqualTo(CRASHED);
        assertThat(analyze(false, first, second, "--overwrite")).as(said).isZero();
        assertThat(out().resolve("n-2/result.json")).isNotEmptyFile();
        assertThat(out().resolve(".longus")).doesNotExist();
    }

    @Test
    void anEndThatIsForgivenIsForgottenOnceTheCaseHasItsResult() throws Exception {
        assertThat(analyze(true, first, second)).isEqualTo(CRASHED);
        assertThat(analyze(false, first, second)).isZero();
        Files.delete(out().resolve("n-2/result.json"));
        assertThat(analyze(true, first, second)).isEqualTo(CRASHED);
        assertThat(analyze(true, first, second)).as("the second since").isEqualTo(CRASHED);
    }

    /** The child. */
    static final class Runs implements CohortModels {
        public static void main(String[] args) {
            CommandLine line = new CommandLine(new AnalyzeCommand(packs -> new Runs()));
            System.exit(line.setOut(new PrintWriter(System.out, true)).execute(args));
        }

        @Override
        public C3Result run(CtVolume ct, OptionalInt slice, Progress progress) {
            if (Boolean.getBoolean(DEADLY) && ct.voxels()[0] == DEADLY_HU) {
                Runtime.getRuntime().halt(CRASHED);
            }
            return Cases.found(10, 20);
        }

        @Override
        public List<C3Result.Model> models() {
            return List.of(new C3Result.Model("a", "1", "0123456789abcdef"));
        }

        @Override
        public void close() {}
    }
}
