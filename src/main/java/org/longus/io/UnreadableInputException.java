package org.longus.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** An input that cannot be used. The message is a sentence for the user: the file, the reason, the next step. */
public final class UnreadableInputException extends IOException {
    private static final long serialVersionUID = 1L;

    public UnreadableInputException(String sentence) {
        super(sentence);
    }

    public UnreadableInputException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** A folder whose files could not all be listed. */
    public static UnreadableInputException brokenOff(Path folder, UncheckedIOException cause) {
        return new UnreadableInputException(
                "'%s' cannot be read to the end (%s). Check the drive and your rights to the folder."
                        .formatted(folder, cause.getCause().getMessage()),
                cause);
    }
}
