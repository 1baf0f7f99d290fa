package org.longus.ui.service;

import java.io.IOException;
import java.nio.file.Path;
import org.longus.export.CaseFindings;
import org.longus.export.folder.CaseExport;

/** Writes what a case came to: mask, picture, workbook. Called off the JavaFX thread. */
@FunctionalInterface
public interface CaseExporter {
    /**
     * @param folder where the case's own folder is, or comes
     */
    CaseExport.Written write(CaseFindings findings, Path folder) throws IOException;
}
