package org.longus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.Longus;

/** The program as a process of its own, with the log that a user's has. */
class LogOfARunTest {
    /** As long as the family name in the sample's headers, which it takes the place of. */
    private static final String PATIENT = "ZWYXQK";

    @TempDir
    private Path home;

    private record Run(int status, String said) {}

    @Test
    void noNameOfAPatientReachesTheLog() throws Exception {
        Path study = planted();
        Run run = finish(
                start("analyze", study.toString(), "--out", home.resolve("out").toString()));
        assertThat(run.said())
                .as("the person is told of the files, and the stack is for the log")
                .contains(PATIENT)
                .doesNotContain("org.longus.cli");
        String log = log(logs().getFirst());
        assertThat(log)
                .contains("Longus 0.", "Java ", " a case failed, ", "analyze ended with 1 after PT")
                .doesNotContain(PATIENT)
                .doesNotContain(home.toString());
    }

    /** What JavaFX and the JDK, POI and everybody else would log, in a process with a user's log. */
    static final class Libraries {
        private Libraries() {}

        public static void main(String[] arguments) {
            LogFile.start(
                    Optional.of(Path.of(System.getProperty("user.home"), ".local/share/longus/logs")), Longus.OWN, "0");
            IllegalStateException e = new IllegalStateException(PATIENT);
            java.util.logging.Logger.getLogger("by.jul").log(java.util.logging.Level.WARNING, PATIENT, e);
            System.getLogger("by.platform").log(System.Logger.Level.WARNING, PATIENT, e);
            org.apache.logging.log4j.LogManager.getLogger("by.log4j").warn(PATIENT, e);
            org.slf4j.LoggerFactory.getLogger("by.slf4j").warn(PATIENT, e);
        }
    }

    @Test
    void whateverLibrariesLogThroughArrivesWithoutAName() throws Exception {
        Run run = finish(started(
                System.getProperty("java.class.path"),
                List.of("-Dlogback.configurationFile=logback.xml"),
                List.of(Libraries.class.getName())));
        assertThat(run.status()).isZero();
        String log = log(logs().getFirst());
        for (String each : List.of("by.jul", "by.platform", "by.log4j", "by.slf4j")) {
            assertThat(log).contains("WARN  " + each + ": [...]\njava.lang.IllegalStateException\n");
            assertThat(run.said()).contains("WARN  " + each + ": [...]");
        }
        assertThat(log + run.said()).doesNotContain(PATIENT);
    }

    @Test
    void theVersionTellsWhereTheLogsAre() throws Exception {
        Run run = finish(start("--version"));
        assertThat(run.status()).isZero();
        assertThat(run.said())
                .startsWith("Longus ")
                .contains("Logs")
                .contains(logs().getFirst().getParent().toString());
    }

    @Test
    void twoAtOnceHaveAFileEach() throws Exception {
        Process one = start("--version");
        Process two = start("--version");
        finish(one);
        finish(two);
        assertThat(logs()).hasSize(2).allSatisfy(log -> assertThat(log(log)).contains("ended with 0"));
    }

    @Test
    void whereNoLogCanBeWrittenLongusRunsAllTheSame() throws Exception {
        Path inTheWay = Files.writeString(home.resolve("file"), "");
        home = inTheWay;
        Run run = finish(start("--version"));
        assertThat(run.status()).isZero();
        assertThat(run.said()).startsWith("Longus ").doesNotContain("Logs");
    }

    /** A folder with the patient's name, files with it in their headers and names, all of them cut short. */
    private Path planted() throws IOException {
        Path study = Files.createDirectories(home.resolve(PATIENT + "_Erika"));
        try (Stream<Path> samples = Files.list(Path.of("sample-studies/neck-phantom"))) {
            for (Path sample : samples.sorted().limit(6).toList()) {
                String text = Files.readString(sample, StandardCharsets.ISO_8859_1)
                        .replace("PHANTOM^NECK", PATIENT + "^ERIKA");
                Files.writeString(
                        study.resolve(PATIENT + sample.getFileName()),
                        text.substring(0, text.length() / 2),
                        StandardCharsets.ISO_8859_1);
            }
        }
        Files.writeString(study.resolve(PATIENT + ".nii"), PATIENT.repeat(100));
        return study;
    }

    private Process start(String... arguments) throws IOException {
        String classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> words = new ArrayList<>(List.of("org.longus.Longus"));
        words.addAll(List.of(arguments));
        return started(classes, List.of(), words);
    }

    private Process started(String classes, List<String> options, List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.home=" + home,
                "-Dlongus.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                classes));
        command.addAll(options);
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("LONGUS_HOME", "XDG_DATA_HOME", "LOCALAPPDATA"));
        return builder.start();
    }

    private static Run finish(Process process) throws Exception {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), said);
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> logs = Files.list(home.resolve(".local/share/longus/logs"))) {
            return logs.toList();
        }
    }

    private static String log(Path file) throws IOException {
        return Files.readString(file);
    }
}
