package org.longus.io;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An input that cannot be used. The message is a sentence for the user: the file, the reason, the next step. */
public final class UnreadableInputException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean nothingFound;

    public UnreadableInputException(String sentence) {
        this(sentence, null);
    }

    public UnreadableInputException(String sentence, @Nullable Throwable cause) {
        this(sentence, cause, false);
    }

    private UnreadableInputException(String sentence, @Nullable Throwable cause, boolean nothingFound) {
        super(sentence, cause);
        this.nothingFound = nothingFound;
    }

    /**
     * An input in which no file is DICOM, not even a damaged one.
     *
     * @param files how many were looked at
     */
    public static UnreadableInputException noDicomIn(Path input, int files) {
        return new UnreadableInputException(
                "'%s' holds no DICOM files (%s looked at). Open a folder, a ZIP or a file with a CT series."
                        .formatted(InputName.of(input), Counted.of(files, "file")),
                null,
                true);
    }

    /** The same refusal, with another sentence. */
    public UnreadableInputException explained(String sentence) {
        return new UnreadableInputException(sentence, this, nothingFound);
    }

    /** Whether nothing was found that was meant to be read here, so that what else is there explains the refusal. */
    public boolean isNothingFound() {
        return nothingFound;
    }
}
