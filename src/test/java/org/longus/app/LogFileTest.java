package org.longus.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.Longus;
import org.slf4j.Logger;

class LogFileTest {
    private static final String LINE = "a line of some length, so that a file is full before long".repeat(4);

    private final LoggerContext context = context();
    private final LoggerContext other = context();

    @TempDir
    private Path home;

    private static LoggerContext context() {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        return context;
    }

    @AfterEach
    void close() {
        context.stop();
        other.stop();
    }

    @Test
    void theFileIsBoundedAndTheUsersAloneAfterEachRoll() throws IOException {
        // a folder's name is no pattern
        Path folder = home.resolve("50%i (x) %d/logs");
        Path file = LogFile.open(context, folder, Longus.OWN, 1).orElseThrow();
        Logger log = context.getLogger("org.longus.Test");
        for (int n = 0; n < 4 * LogFile.MOST_BYTES / LINE.length(); n++) {
            log.info(LINE);
        }
        assertThat(files(folder)).containsExactly(file, OneOlderFile.older(file));
        for (Path each : files(folder)) {
            assertThat(Files.size(each)).isBetween(1L, LogFile.MOST_BYTES + 1000);
            assertMode(each, "rw-------");
        }
        assertMode(folder, "rwx------");
    }

    @Test
    void twoAtOnceWriteIntoFilesOfTheirOwn() throws IOException {
        Path one = LogFile.open(context, home, Longus.OWN, 1).orElseThrow();
        Path two = LogFile.open(other, home, Longus.OWN, 2).orElseThrow();
        for (int n = 0; n < 100; n++) {
            context.getLogger("org.longus.Test").info("one {}", n);
            other.getLogger("org.longus.Test").info("two {}", n);
        }
        assertThat(Files.readAllLines(one)).hasSize(100).allMatch(l -> l.contains("Test: one "));
        assertThat(Files.readAllLines(two)).hasSize(100).allMatch(l -> l.contains("Test: two "));
    }

    @Test
    void whereNothingCanBeWrittenThereIsNoFileAndNoTrouble() throws IOException {
        Path inTheWay = Files.writeString(home.resolve("file"), "");
        assertThat(LogFile.open(context, inTheWay.resolve("logs"), Longus.OWN, 1))
                .isEmpty();
        context.getLogger("org.longus.Test").info("goes on");
    }

    @Test
    void oldRunsGoAndRunningOnesStay() throws IOException {
        long me = ProcessHandle.current().pid();
        Path running = Files.writeString(home.resolve("longus-20200101-000000-%d.log".formatted(me)), "");
        Path foreign = Files.writeString(home.resolve("notes.log"), "");
        long gone = new ProcessBuilder("true").start().onExit().join().pid();
        for (int n = 10; n < 40; n++) {
            Files.writeString(home.resolve("longus-202101%02d-000000-%d.log".formatted(n, gone)), "");
            Files.writeString(home.resolve("longus-202101%02d-000000-%d.log.1".formatted(n, gone)), "");
        }
        LogFolder.tidy(home);
        List<Path> left = files(home);
        assertThat(left).contains(running, foreign).hasSize(2 + 2 * LogFolder.MOST_RUNS);
        assertThat(left.stream().map(f -> f.getFileName().toString()))
                .contains("longus-20210139-000000-%d.log".formatted(gone))
                .doesNotContain("longus-20210110-000000-%d.log".formatted(gone));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void assertMode(Path path, String mode) throws IOException {
        assumeTrue(path.getFileSystem().supportedFileAttributeViews().contains("posix"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo(mode);
    }
}
