package org.longus.io;

import java.io.IOException;

/** An input that cannot be used. The message is a sentence for the user: the file, the reason, the next step. */
public final class UnreadableInputException extends IOException {
    private static final long serialVersionUID = 1L;

    public UnreadableInputException(String sentence) {
        super(sentence);
    }

    public UnreadableInputException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
