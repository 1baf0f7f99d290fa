package org.longus.ui.service;

import java.io.IOException;
import java.nio.file.Path;
import org.longus.io.InputScan;

/** Finds out what an input holds, as {@link org.longus.io.open.CtOpener#scan} does. Called off the JavaFX thread. */
@FunctionalInterface
public interface InputScanner {
    InputScan scan(Path input) throws IOException;
}
