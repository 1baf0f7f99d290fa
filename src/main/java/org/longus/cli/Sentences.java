package org.longus.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.longus.app.ErrorCode;
import org.longus.app.LogFile;
import org.longus.app.MemoryAdvice;
import org.longus.io.Reason;
import org.longus.io.UnreadableInputException;
import org.longus.model.PackException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Errors as a sentence for the user: what happened and what to do. Whatever can be thrown has one. */
public final class Sentences {
    private static final Logger LOG = LoggerFactory.getLogger(Sentences.class);

    private Sentences() {}

    public static String of(Throwable e) {
        return switch (e) {
            case UnreadableInputException known -> Reason.of(known);
            case PackException known -> Reason.of(known);
            case UncheckedIOException wrapped ->
                of(Objects.requireNonNull(wrapped.getCause(), "its constructor asks for one"));
            case ExecutionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            case CommandLine.ExecutionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            case ExceptionInInitializerError wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            case AccessDeniedException denied ->
                "%s may not be read or written. Check your rights to it.".formatted(denied.getFile());
            case NoSuchFileException missing -> "%s does not exist. Check the path.".formatted(missing.getFile());
            case IOException full
            when isFull(full) ->
                "The disk is full: %s. Nothing is left half written. Free space, or choose a folder on another disk."
                        .formatted(Reason.of(full));
            case FileSystemException file
            when file.getReason() != null ->
                "Reading or writing %s failed: %s. Check the disk and try again."
                        .formatted(file.getFile(), file.getReason());
            case IOException io ->
                "Reading or writing failed: %s. Check the disk and try again.".formatted(Reason.of(io));
            case OutOfMemoryError full
            when Reason.of(full).contains("thread") ->
                "The system lets Longus start no more threads. Close other programs, or raise the limit on processes,"
                        + " and try again.";
            case OutOfMemoryError _ -> "This scan needs more memory than Longus was given. " + MemoryAdvice.SENTENCE;
            case StackOverflowError _ ->
                "This input is nested more deeply than any CT. It may be damaged: send or export it again.";
            case UnsatisfiedLinkError unlinked ->
                "A native library cannot be loaded (%s). Longus needs 64-bit Windows, Linux or macOS; set LONGUS_HOME to a folder that programs may be run from."
                        .formatted(Reason.of(unlinked));
            case LinkageError incomplete ->
                "A part of Longus is missing or cannot start (%s). Install Longus again; on a server without a screen, use its commands (longus --help)."
                        .formatted(Reason.of(incomplete));
            case UnsupportedOperationException screen
            when Reason.of(screen).contains("DISPLAY") ->
                "The window cannot be shown: there is no screen (%s). Start Longus where there is one, or use its commands (longus --help)."
                        .formatted(Reason.of(screen));
            // JavaFX wraps what went wrong at the window's start
            case RuntimeException wrapped
            when wrapped.getClass() == RuntimeException.class && wrapped.getCause() != null -> of(wrapped.getCause());
            default -> {
                ErrorCode code = ErrorCode.of(e);
                LOG.error("not expected, code {}", code, e);
                yield "Longus failed (%s: %s; code %s). This is a fault of the program: please report the code and the input's kind%s."
                        .formatted(e.getClass().getSimpleName(), Reason.of(e), code, log());
            }
        };
    }

    /** As Linux, macOS and Windows say it, with the quota that network drives have. */
    private static boolean isFull(IOException e) {
        String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return said.contains("no space left")
                || said.contains("not enough space on the disk")
                || said.contains("quota exceeded");
    }

    /** The log holds no name of a patient, so it can be sent. */
    private static String log() {
        return LogFile.current().map(", and send the log, %s"::formatted).orElse("");
    }
}
