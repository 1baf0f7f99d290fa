package org.longus.ui.service;

import java.io.IOException;
import java.nio.file.Path;
import org.longus.io.table.patient.TableDraft;

/** Reads a table of patients, CSV or XLSX; which of its columns are taken may have to be asked. Called off the JavaFX thread. */
@FunctionalInterface
public interface PatientTableReader {
    TableDraft read(Path file) throws IOException;
}
