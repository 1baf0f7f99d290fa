package org.longus.ui.state;

/**
 * A sentence above the planes until it is dismissed.
 *
 * @param text what happened and the next step
 */
public record Notice(Kind kind, String text) {
    /** How it looks. */
    public enum Kind {
        INFORMATION,
        WARNING,
        ERROR
    }
}
