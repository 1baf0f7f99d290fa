package org.longus.ui.common;

/**
 * A sentence above the planes until it is dismissed.
 *
 * @param text what happened and the next step
 * @param details what the program knows of the cause, for who is asked for help; empty where the sentence says it all
 */
public record Notice(Kind kind, String text, String details) {
    /** Where the sentence says it all. */
    public Notice(Kind kind, String text) {
        this(kind, text, "");
    }

    /** How it looks. */
    public enum Kind {
        INFORMATION,
        WARNING,
        ERROR
    }
}
