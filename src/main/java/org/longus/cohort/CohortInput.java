package org.longus.cohort;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * One input of the command line.
 *
 * @param given as it was typed
 * @param leftOut sentences on what else it holds
 */
public record CohortInput(String given, List<String> leftOut) {
    CohortInput(String given) {
        this(given, List.of());
    }

    CohortInput with(List<String> known) {
        return new CohortInput(given, List.copyOf(known));
    }

    /** Its path as results name it; as it was typed where this system has no such path. */
    String absolute() {
        try {
            return Path.of(given).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            return given;
        }
    }

    /** A short name, for an input of which nothing else is known. */
    String name() {
        String path = absolute();
        String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return last.isEmpty() ? path : last;
    }
}
