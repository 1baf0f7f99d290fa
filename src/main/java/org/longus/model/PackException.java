package org.longus.model;

/** A model pack that cannot be used. The message is a sentence for the user: the file, the reason, the next step. */
public final class PackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PackException(String sentence) {
        super(sentence);
    }

    public PackException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
