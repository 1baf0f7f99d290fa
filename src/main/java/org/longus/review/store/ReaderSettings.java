package org.longus.review.store;

/**
 * Who reads in annotator mode, and how.
 *
 * @param name empty before a reader was asked for it
 * @param fromAi whether a mask begins as the models', for all to see, and not empty
 * @param on whether annotator mode is on
 */
public record ReaderSettings(String name, boolean fromAi, boolean on) {
    public static final ReaderSettings NONE = new ReaderSettings("", false, false);

    public ReaderSettings {
        name = name.strip();
    }

    public ReaderSettings with(boolean nowOn) {
        return new ReaderSettings(name, fromAi, nowOn);
    }
}
