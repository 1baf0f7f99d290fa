package org.longus.ui.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.longus.export.folder.CaseExport;
import org.longus.review.ReviewedCase;
import org.longus.review.store.CaseTrail;

/** Writes what a case came to: mask, picture, workbook. Called off the JavaFX thread with a case of its own. */
@FunctionalInterface
public interface CaseExporter {
    /**
     * @param trail who did what to it
     * @param leftOut sentences on what else was in what was opened
     * @param folder where the case's own folder is, or comes
     */
    CaseExport.Written write(ReviewedCase reviewed, CaseTrail trail, List<String> leftOut, Path folder)
            throws IOException;
}
