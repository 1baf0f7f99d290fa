package org.longus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.longus.cohort.CohortModels;
import org.longus.export.folder.ResultFolder;
import org.longus.pipeline.C3Result;
import org.longus.review.Cases;
import org.longus.volume.CtVolume;
import org.longus.volume.Progress;
import picocli.CommandLine;

/** {@code longus cohort} in programs of their own: ended by force anywhere, several at the same cases, on disks that fail. */
class CohortProcessesTest extends CohortFixture {
    private static final int CASES = 10;
    private static final int KILLED = 137;
    private static final Pattern MEASURED = Pattern.compile("\\((\\d+) measured now, (\\d+) there already");
    private static final Pattern DROPPED = Pattern.compile("(\\d+) finished by another program first");

    private void scans() throws IOException {
        for (int n = 0; n < CASES; n++) {
            nifti("s%02d.nii.gz".formatted(n), 40 + n);
        }
    }

    private Process start(Path into, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx300m",
                "-cp",
                System.getProperty("java.class.path")));
        for (String each : more) {
            if (each.startsWith("-D")) {
                command.add(each);
            }
        }
        command.addAll(List.of(Runs.class.getName(), "--out", into.toString(), in().toString()));
        for (String each : more) {
            if (!each.startsWith("-D")) {
                command.add(each);
            }
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("DISPLAY");
        return builder.start();
    }

    /** Its words, when it has ended. */
    private static String ended(Process process) throws Exception {
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private Map<String, Double> undisturbed() throws IOException {
        Map<String, Double> areas;
        assertThat(cohort(in())).isZero();
        areas = areas();
        Files.move(out(), folder.resolve("undisturbed"));
        assertThat(areas).hasSize(CASES);
        return areas;
    }

    private void assertEachOnceAndWhole(Map<String, Double> areas) throws IOException {
        assertThat(areas()).isEqualTo(areas);
        for (String name : cases()) {
            assertThat(ResultFolder.in(out().resolve(name)).orElseThrow().isWhole())
                    .as(name)
                    .isTrue();
        }
        assertThat(hidden()).containsExactly(".longus");
        assertThat(out().resolve("earlier")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void endedByForceAnywhereEveryCaseIsThereOnceInTheEnd(long seed) throws Exception {
        scans();
        Map<String, Double> areas = undisturbed();
        Random random = new Random(seed);
        int ends = 0;
        for (int n = 0; n < 4; n++) {
            Process process = start(out(), "--jobs", "2", "--try-again");
            try (BufferedReader lines = process.inputReader()) {
                for (int line = random.nextInt(1, 4); line > 0 && lines.readLine() != null; line--) {
                    // so far it may come
                }
                LockSupport.parkNanos(random.nextLong(30_000_000));
                process.destroyForcibly();
            }
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            ends += process.exitValue() == KILLED ? 1 : 0;
        }
        assertThat(ends).isPositive();
        Process last = start(out(), "--try-again");
        String said = ended(last);
        assertThat(last.exitValue()).as(said).isZero();
        assertEachOnceAndWhole(areas);
    }

    @Test
    void endedInTheMiddleOfACaseThriceTheOthersGoOnAndItIsARow() throws Exception {
        scans();
        for (int n = 0; n < 3; n++) {
            assertThat(start(out(), "-Ddeadly=44", "--jobs", "1").waitFor()).isEqualTo(KILLED);
        }
        Process process = start(out(), "-Ddeadly=44");
        String said = ended(process);
        assertThat(process.exitValue()).as(said).isEqualTo(1);
        assertThat(said).contains("ended three times", "--try-again");
        assertThat(cases()).hasSize(CASES - 1);
        Process again = start(out(), "--try-again");
        assertThat(ended(again)).contains("%d cases with a result (1 measured now".formatted(CASES));
        assertThat(again.exitValue()).isZero();
        assertThat(out().resolve(".longus/running")).isEmptyDirectory();
        assertThat(out().resolve(".longus/failures")).isEmptyDirectory();
    }

    @Test
    void twoProgramsOnTheSameCasesLeaveOneResultEachAndNeitherFails() throws Exception {
        scans();
        Map<String, Double> areas = undisturbed();
        Path meet = Files.createDirectory(folder.resolve("meet"));
        Process a = start(out(), "-Dmeet=" + meet, "--jobs", "2");
        Process b = start(out(), "-Dmeet=" + meet, "--jobs", "2");
        String first = ended(a);
        String second = ended(b);
        assertThat(a.exitValue()).as(first).isZero();
        assertThat(b.exitValue()).as(second).isZero();
        assertThat(count(MEASURED, first) + count(MEASURED, second))
                .as("committed: %s %s", first, second)
                .isEqualTo(CASES);
        assertThat(count(DROPPED, first) + count(DROPPED, second))
                .as("they met at the first case, at least")
                .isPositive();
        assertEachOnceAndWhole(areas);
    }

    private static int count(Pattern pattern, String said) {
        Matcher m = pattern.matcher(said);
        assertThat(m.find()).as(said).isTrue();
        return Integer.parseInt(m.group(1));
    }

    @Test
    void aRequestToEndIsObeyedAndTheSameCommandGoesOn() throws Exception {
        scans();
        Map<String, Double> areas = undisturbed();
        Process process = start(out(), "--jobs", "2");
        try (BufferedReader lines = process.inputReader()) {
            lines.readLine();
            process.toHandle().destroy(); // SIGTERM
            while (lines.readLine() != null) {
                // to its end
            }
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(Interruption.EXIT_STATUS);
        assertThat(cases()).hasSizeBetween(1, CASES - 1);
        assertThat(hidden()).as("nothing is left half written").containsExactly(".longus");
        assertThat(out().resolve(".longus/running")).isEmptyDirectory();
        Process last = start(out());
        assertThat(ended(last)).contains("%d cases with a result".formatted(CASES));
        assertEachOnceAndWhole(areas);
    }

    @Test
    void aFullDiskIsTheMachinesFaultAndNothingIsLeftHalfWritten() throws Exception {
        scans();
        Path disk = mounted("size=160k");
        try {
            Path into = disk.resolve("out");
            Process process = start(into, "--jobs", "1");
            String said = ended(process);
            assertThat(process.exitValue()).as(said).isEqualTo(CohortCommand.MACHINE_FAULT);
            assertThat(said).contains("disk is full", "fault of the machine", "Given up");
            try (var all = Files.list(into)) {
                assertThat(all.map(f -> f.getFileName().toString()).filter(f -> f.contains(".part-")))
                        .isEmpty();
            }
            mount("-o", "remount,size=20m", disk.toString());
            Process again = start(into, "--jobs", "1");
            assertThat(ended(again)).contains("%d cases with a result".formatted(CASES));
            assertThat(again.exitValue()).isZero();
        } finally {
            new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }

    @Test
    void aDiskThatTurnsReadOnlyIsTheMachinesFault() throws Exception {
        scans();
        Path disk = mounted("size=20m");
        try {
            Path into = Files.createDirectory(disk.resolve("out"));
            mount("-o", "remount,ro", disk.toString());
            Process process = start(into, "--jobs", "1");
            String said = ended(process);
            assertThat(process.exitValue()).as(said).isIn(2, CohortCommand.MACHINE_FAULT);
            assertThat(said).contains("cannot be written");
        } finally {
            new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }

    private Path mounted(String options) throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                Files.isExecutable(Path.of("/bin/mount"))
                        && new ProcessBuilder("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString())
                                        .start()
                                        .waitFor()
                                == 0,
                "no small disk can be made here");
        return disk;
    }

    private static void mount(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("mount"));
        command.addAll(List.of(words));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    /** The child. */
    static final class Runs implements CohortModels {
        private static final long CASE_NANOS = 40_000_000;

        public static void main(String[] args) {
            CommandLine line = new CommandLine(new CohortCommand((packs, threads) -> new Runs()));
            System.exit(line.setOut(new PrintWriter(System.out, true))
                    .setErr(new PrintWriter(System.out, true))
                    .execute(args));
        }

        @Override
        public C3Result run(CtVolume ct, OptionalInt slice, Progress progress) {
            if (Integer.getInteger("deadly", -1) == ct.voxels()[0]) {
                Runtime.getRuntime().halt(KILLED);
            }
            String meet = System.getProperty("meet");
            if (meet != null) {
                waitForTheOther(Path.of(meet));
            }
            LockSupport.parkNanos(CASE_NANOS);
            progress.throwIfCancelled();
            return Cases.found(10, 20);
        }

        /** Until two programs have come as far. */
        private static void waitForTheOther(Path meet) {
            try {
                Path mine = meet.resolve(Long.toString(ProcessHandle.current().pid()));
                if (!Files.exists(mine)) {
                    Files.createFile(mine);
                }
                for (int n = 0; n < 600; n++) {
                    try (var all = Files.list(meet)) {
                        if (all.count() > 1) {
                            return;
                        }
                    }
                    LockSupport.parkNanos(100_000_000);
                }
            } catch (FileAlreadyExistsException e) {
                // another thread of this program was first
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public List<C3Result.Model> models() {
            return List.of(new C3Result.Model("a", "1", "0123456789abcdef"));
        }

        @Override
        public void close() {}
    }
}
