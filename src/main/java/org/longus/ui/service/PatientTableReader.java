package org.longus.ui.service;

import java.io.IOException;
import java.nio.file.Path;
import org.longus.report.PatientTable;

/** Reads patients out of a CSV or XLSX file. Called off the JavaFX thread. */
@FunctionalInterface
public interface PatientTableReader {
    PatientTable read(Path file) throws IOException;
}
