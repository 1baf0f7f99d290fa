package org.longus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.longus.cli.Sentences;

class MemoryAdviceTest {
    @Test
    void theCommandLineGivesIt() {
        assertThat(Sentences.of(new OutOfMemoryError("Java heap space"))).endsWith(MemoryAdvice.SENTENCE);
    }

    /** Another place that names a switch or variable for memory would be a second piece of advice. */
    @Test
    void nobodyElseSaysHowLongusGetsMoreMemory() throws IOException {
        List<String> others;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            others = files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> !f.endsWith("MemoryAdvice.java"))
                    .filter(MemoryAdviceTest::advises)
                    .map(f -> f.getFileName().toString())
                    .toList();
        }
        // they set the memory of a child process, and say nothing to anybody
        assertThat(others).containsExactlyInAnyOrder("NativeCodecs.java", "DecoderProcess.java");
    }

    @Test
    void theLauncherAndTheReadmeKnowTheVariable() throws IOException {
        assertThat(MemoryAdvice.SENTENCE).contains("LONGUS_MEMORY=8g");
        assertThat(Files.readString(Path.of("longus"))).contains("${LONGUS_MEMORY:+-Xmx$LONGUS_MEMORY}");
        assertThat(Files.readString(Path.of("README.md"))).contains("`LONGUS_MEMORY=8g`");
    }

    private static boolean advises(Path source) {
        try {
            String text = Files.readString(source);
            return text.contains("LONGUS_MEMORY") || text.contains("JAVA_TOOL_OPTIONS") || text.contains("-Xmx");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
