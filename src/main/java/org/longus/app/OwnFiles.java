package org.longus.app;

import java.io.IOException;
import java.nio.file.Path;

/** Makes what the user alone may read. The rooms for files come after this one, so the program hands theirs in. */
public interface OwnFiles {
    /** Makes a folder where it is missing. */
    void folder(Path folder) throws IOException;

    /** Makes an empty file where it is missing. */
    void file(Path file) throws IOException;
}
