package org.longus.io.file;

import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.longus.io.UnreadableInputException;

/** What was typed, as a path. The plain C locale has no letters for names with an umlaut: such an input fails alone. */
public final class InputPath {
    private InputPath() {}

    /** @throws UnreadableInputException when it is empty or cannot be one */
    public static Path of(String typed) throws UnreadableInputException {
        if (typed.isBlank()) {
            throw new UnreadableInputException("The name of an input is empty. Name a file or a folder.");
        }
        try {
            return Path.of(typed);
        } catch (InvalidPathException e) {
            throw refusal(typed);
        }
    }

    static UnreadableInputException refusal(String name) {
        String encoding =
                System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name());
        boolean plain = encoding.equals("ANSI_X3.4-1968") || encoding.equals("US-ASCII") || encoding.equals("646");
        return new UnreadableInputException(
                plain
                        ? "'%s' has letters that this language setting (C) does not know. Set LC_ALL=C.UTF-8 and start again, or rename it."
                                .formatted(name)
                        : "'%s' has letters that names of files cannot have here. Rename it.".formatted(name));
    }
}
