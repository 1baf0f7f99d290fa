package org.longus.app;

import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.nio.file.Path;

/** A rolling file that is the user's alone from the moment it is there, the fresh one after each roll as well. */
final class PrivateFileAppender<E> extends RollingFileAppender<E> {
    private final OwnFiles files;

    PrivateFileAppender(OwnFiles files) {
        this.files = files;
    }

    @Override
    public void openFile(String name) throws IOException {
        files.file(Path.of(name));
        super.openFile(name);
    }
}
