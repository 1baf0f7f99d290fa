package org.longus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.longus.app.ErrorCode;
import org.longus.model.PackException;

/** Whatever can be thrown is told in a sentence. */
class SentencesTest {
    @Test
    void everyThrowableHasASentenceWithoutNullAndWithAnEnd() {
        List<Throwable> all = List.of(
                new StackOverflowError(),
                new OutOfMemoryError("Java heap space"),
                new OutOfMemoryError("unable to create native thread"),
                new UnsatisfiedLinkError("libx.so: failed to map segment"),
                new NoClassDefFoundError("Could not initialize class x.Y"),
                new ExceptionInInitializerError((Throwable) null),
                new FileSystemException("/a", null, "No space left on device"),
                new IOException(),
                new NullPointerException(),
                new AssertionError());
        for (Throwable e : all) {
            assertThat(Sentences.of(e))
                    .as(e.toString())
                    .endsWith(".")
                    .doesNotContain("null")
                    .hasSizeGreaterThan(40);
        }
    }

    @Test
    void theCauseIsToldNotItsWrapping() {
        Throwable cause = new PackException("The models cannot be run: no room.");
        assertThat(Sentences.of(new ExceptionInInitializerError(cause))).isEqualTo(cause.getMessage());
    }

    @Test
    void whatNobodyExpectedHasACodeToLookUp() {
        NullPointerException e = new NullPointerException("odd");
        assertThat(Sentences.of(e)).contains("code " + ErrorCode.of(e) + ")");
    }

    @Test
    void aFullDiskIsSaidToBeFull() {
        for (IOException full : List.of(
                new IOException("No space left on device"),
                new FileSystemException("/out/a", null, "Disk quota exceeded"),
                new IOException("There is not enough space on the disk"))) {
            assertThat(Sentences.of(full)).startsWith("The disk is full: ").contains("another disk");
        }
    }

    @Test
    void aMissingScreenIsNoFaultOfTheProgram() {
        Throwable none = new UnsupportedOperationException("Unable to open DISPLAY");
        assertThat(Sentences.of(new RuntimeException("Exception in Application start method", none)))
                .startsWith("The window cannot be shown: there is no screen")
                .endsWith("use its commands (longus --help).");
    }

    @Test
    void anErrorInACommandIsASentenceAndStatusOne() {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            int status = LongusCommand.run((toOpen, packs) -> {
                throw new StackOverflowError();
            });
            assertThat(status).isEqualTo(1);
        } finally {
            System.setErr(before);
        }
        assertThat(said.toString(StandardCharsets.UTF_8).strip().lines())
                .containsExactly(
                        "This input is nested more deeply than any CT. It may be damaged: send or export it again.");
    }
}
