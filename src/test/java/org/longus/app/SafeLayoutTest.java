package org.longus.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SafeLayoutTest {
    private static final String PATIENT = "Mustermann^Erika";

    private final LoggerContext context = new LoggerContext();

    @Test
    void constantWordsAndHarmlessArgumentsAreWritten() {
        String line = line(
                "org.longus.x.Y",
                "job {} {} after {}, {} {}",
                null,
                new LogFact("Export"),
                true,
                Duration.ofMillis(1500),
                7,
                IOException.class);
        assertThat(line).endsWith("WARN  org.longus.x.Y: job Export true after PT1.5S, 7 java.io.IOException\n");
    }

    @Test
    void noTextOrObjectAsAnArgumentIsWritten() {
        Path path = Path.of("/scans", PATIENT);
        assertThat(line("org.longus.x.Y", "{} in {} of {}", null, PATIENT, path, new StringBuilder(PATIENT)))
                .endsWith("Y: [...] in [...] of [...]\n");
    }

    @Test
    void moreOrFewerArgumentsThanPlacesAreNoTrouble() {
        assertThat(line("org.longus.x.Y", "one {}", null, 1, PATIENT)).endsWith("Y: one 1\n");
        assertThat(line("org.longus.x.Y", "one {} two {}", null, 1)).endsWith("Y: one 1 two {}\n");
        assertThat(line("org.longus.x.Y", null, null)).endsWith("Y: null\n");
    }

    @Test
    void messagesOfLibrariesAreLeftOut() {
        for (String library : new String[] {"org.apache.poi.util.X", "org.aoju.Y", "org.longusimitation.Z", "ROOT"}) {
            assertThat(line(library, "cannot read " + PATIENT, null)).endsWith(library + ": [...]\n");
        }
    }

    @Test
    void ofAnExceptionClassesAndFramesAreWrittenAndNoMessage() {
        IOException root = new NoSuchFileException("/scans/" + PATIENT);
        UncheckedIOException wrapped = new UncheckedIOException("reading " + PATIENT, root);
        wrapped.addSuppressed(new IllegalStateException(PATIENT + " is open"));
        String text = line("org.longus.x.Y", "a job failed", wrapped);
        assertThat(text)
                .doesNotContain("Mustermann")
                .contains("java.io.UncheckedIOException\n")
                .contains("caused by: java.nio.file.NoSuchFileException\n")
                .contains("suppressed: java.lang.IllegalStateException\n")
                .contains("SafeLayoutTest.ofAnExceptionClassesAndFramesAreWrittenAndNoMessage(SafeLayoutTest.java:");
    }

    @Test
    void causesInACircleEnd() {
        IOException one = new IOException(PATIENT);
        IOException two = new IOException(PATIENT, one);
        one.initCause(two);
        assertThat(line("org.longus.x.Y", "odd", one)).doesNotContain("Mustermann");
    }

    private String line(String logger, String message, Throwable e, Object... arguments) {
        Logger from = context.getLogger(logger);
        return new SafeLayout().doLayout(new LoggingEvent("", from, Level.WARN, message, e, arguments));
    }
}
