package org.longus.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.longus.io.UnreadableInputException;
import org.longus.model.PackException;

class FaultKindTest {
    @Test
    void diskMemoryModelsAndDrivesAreTheMachines() {
        assertThat(new Throwable[] {
                    new IOException("write failed: No space left on device"),
                    new UncheckedIOException(new IOException("Input/output error")),
                    new UnreadableInputException("x could not be read", new IOException("Stale file handle")),
                    new FileSystemException("/out/x", null, "Read-only file system"),
                    new AccessDeniedException("/out"),
                    new OutOfMemoryError("Java heap space"),
                    new NoClassDefFoundError("x"),
                    new PackException("no pack"),
                    new DriveGone(new UnreadableInputException("no such path"))
                })
                .allSatisfy(e -> assertThat(FaultKind.of(e)).as(e.toString()).isEqualTo(FaultKind.MACHINE));
    }

    @Test
    void whatIsWrongWithAScanAndWithTheProgramIsNotTriedAgain() {
        assertThat(new Throwable[] {
                    new UnreadableInputException("A slice is missing."),
                    new UnreadableInputException("cut short", new EOFException()),
                    new NoSuchFileException("/in/x"),
                    new IllegalStateException("a fault of the program"),
                    new StackOverflowError()
                })
                .allSatisfy(e -> assertThat(FaultKind.of(e)).as(e.toString()).isEqualTo(FaultKind.DATA));
    }
}
