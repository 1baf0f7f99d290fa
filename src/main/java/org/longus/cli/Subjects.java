package org.longus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.longus.io.CtSeries;
import org.longus.measure.Patient;
import org.longus.report.CaseFolders;
import org.longus.report.PatientTable;
import org.longus.review.ImportedPatient;

/** The table of {@code --subjects}: values by PatientID, of a NIfTI by its name, of an anonymised set by its folder's. */
final class Subjects {
    private final PatientTable table;

    private Subjects(PatientTable table) {
        this.table = table;
    }

    static Subjects read(Path file) throws IOException {
        return new Subjects(PatientTable.read(file));
    }

    /**
     * What the table says of a case.
     *
     * @param values empty when it does not name it
     * @param words for result.json and the terminal
     */
    record Found(Optional<ImportedPatient> values, String words) {}

    Found of(CtSeries series) {
        List<String> names = CaseFolders.subjectNames(series);
        for (String name : names) {
            Optional<Patient> values = table.of(name);
            if (values.isPresent()) {
                return new Found(
                        values.map(v -> new ImportedPatient(v, table.name())),
                        "'%s' of '%s'".formatted(name, table.name()));
            }
        }
        return new Found(
                Optional.empty(),
                "'%s' has no values for %s"
                        .formatted(
                                table.name(),
                                String.join(
                                        " or ",
                                        names.stream().map("'%s'"::formatted).toList())));
    }

    /** What of the table was not taken. */
    List<String> remarks() {
        return table.remarks();
    }
}
