package org.longus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command on a machine whose DISPLAY nobody answers, as after a connection that is gone: its pictures need no screen. */
class NoScreenTest {
    @TempDir
    private Path folder;

    @Test
    void aCaseIsMeasuredAndDrawnWithADisplayThatNobodyAnswers() throws Exception {
        Path out = folder.resolve("out");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dlongus.home=" + Path.of("").toAbsolutePath(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.longus.Longus",
                        "analyze",
                        "sample-studies/neck-phantom",
                        "--out",
                        out.toString()))
                .redirectErrorStream(true);
        builder.environment().put("DISPLAY", "localhost:4711");
        builder.environment().put("LONGUS_HOME", folder.resolve("home").toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(ImageIO.read(
                        out.resolve("PHANTOM-2022_20260101_1/overlay.png").toFile()))
                .isNotNull();
    }
}
