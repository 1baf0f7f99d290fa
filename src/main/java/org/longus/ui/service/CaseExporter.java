package org.longus.ui.service;

import java.io.IOException;
import java.nio.file.Path;
import org.longus.review.Case;

/** Writes what a case came to: mask, picture, workbook. Called off the JavaFX thread with a case of its own. */
@FunctionalInterface
public interface CaseExporter {
    /**
     * @param folder where the files go; made when it is missing
     */
    void write(Case reviewed, Path folder) throws IOException;
}
