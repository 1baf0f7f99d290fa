package org.longus.app;

/**
 * A text that may stand in the log: the author of the line vouches that it holds no name of a patient, file or folder. A
 * plain {@code String} is left out of the log.
 */
public record LogFact(String text) {
    @Override
    public String toString() {
        return text;
    }
}
