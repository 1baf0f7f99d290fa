package org.longus.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.longus.io.UnreadableInputException;
import org.longus.model.PackException;

/** Errors as a sentence for the user. */
final class Sentences {
    private Sentences() {}

    static String of(Throwable e) {
        return switch (e) {
            case UnreadableInputException known -> known.getMessage();
            case PackException known -> known.getMessage();
            case AccessDeniedException denied ->
                "%s may not be read or written. Check your rights to it.".formatted(denied.getFile());
            case NoSuchFileException missing -> "%s does not exist. Check the path.".formatted(missing.getFile());
            case IOException io ->
                "Reading or writing failed: %s. Check the disk and try again.".formatted(io.getMessage());
            case OutOfMemoryError _ ->
                "This scan needs more memory than Longus was given. Set LONGUS_MEMORY, for example LONGUS_MEMORY=8g.";
            default ->
                "Longus failed (%s: %s). This is a fault of the program: please report it with the input's kind."
                        .formatted(e.getClass().getSimpleName(), e.getMessage());
        };
    }
}
