package org.longus.app;

import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.longus.io.file.PrivateFiles;

/** A rolling file that is the user's alone from the moment it is there, the fresh one after each roll as well. */
final class PrivateFileAppender<E> extends RollingFileAppender<E> {
    @Override
    public void openFile(String name) throws IOException {
        PrivateFiles.open(Path.of(name), StandardOpenOption.WRITE, StandardOpenOption.CREATE)
                .close();
        super.openFile(name);
    }
}
