package org.longus.ui.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.longus.cohort.CohortReport;
import org.longus.cohort.FailedCase;
import org.longus.cohort.FailureList;
import org.longus.export.CaseFindings;
import org.longus.export.Paper;
import org.longus.export.folder.CaseExport;
import org.longus.export.folder.ExportRequest;

/** Writes what a case came to: mask, picture, workbook. Called off the JavaFX thread. */
@FunctionalInterface
public interface CaseExporter {
    /**
     * @param folder where the case's own folder is, or comes
     * @param request which kinds of files
     */
    CaseExport.Written write(CaseFindings findings, Path folder, ExportRequest request) throws IOException;

    /** Is told that an export will be asked for soon; returns at once. */
    default void prepare(ExportRequest request) {}

    /**
     * Writes one workbook of all results that are in a folder, as the command line does.
     *
     * @param names of all cases that were to be written; what was wrong with them before is not any more
     * @param leftOut the cases among them that are not there, each with a row that says why
     */
    default CohortReport.Written report(Path folder, Set<String> names, List<FailedCase> leftOut, Paper paper)
            throws IOException {
        FailureList failures = new FailureList(folder);
        failures.put(names, leftOut);
        return new CohortReport(folder).write(failures, paper);
    }
}
