package org.longus.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Files that come with the program: below the folder that the launcher names ({@code longus.home}). */
public final class Installation {
    private Installation() {}

    /** The folder; the one in which Longus was started where no launcher did. */
    public static Path folder() {
        return Path.of(System.getProperty("longus.home", ".")).toAbsolutePath().normalize();
    }

    /**
     * The text of a file of the installation, as in {@code docs/guide.md}. Reads a file.
     *
     * @return empty where it is missing or cannot be read
     */
    public static Optional<String> text(String name) {
        try {
            return Optional.of(Files.readString(folder().resolve(name)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
