package org.longus.ui.state;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.longus.measure.Patient;
import org.longus.report.PatientTable;
import org.longus.review.ImportedPatient;
import org.longus.ui.job.Job;
import org.longus.ui.service.PatientTableReader;

/**
 * Takes the patients' values out of a table, by PatientID (of a file that knows none: by its name). Cases that are not in
 * memory get theirs when they are read; what a person typed is never changed.
 */
final class PatientImport {
    private final PatientTableReader reader;
    private final CaseList list;
    private final Messages messages;
    private PatientTable table;

    PatientImport(PatientTableReader reader, CaseList list, Messages messages) {
        this.reader = reader;
        this.list = list;
        this.messages = messages;
    }

    Job<?> job(Path file) {
        return new Job<>("Read patients", progress -> reader.read(file), this::take);
    }

    private void take(PatientTable read) {
        table = read;
        int found = 0;
        for (StudyItem item : list.all()) {
            found += read.of(item.tableId()).isPresent() ? 1 : 0;
            if (item.model() != null) {
                give(item);
            }
        }
        List<String> told = new ArrayList<>();
        told.add("%d of %d cases of the list are in '%s', by PatientID; typed values stay."
                .formatted(found, list.all().size(), read.name()));
        told.addAll(read.remarks());
        if (found == 0 && !list.all().isEmpty()) {
            told.add("The table has to name the list's first case '%s'."
                    .formatted(list.all().getFirst().tableId()));
        }
        boolean allWell = found == list.all().size() && read.remarks().isEmpty();
        messages.show(allWell ? Notice.Kind.INFORMATION : Notice.Kind.WARNING, String.join(" ", told));
    }

    /** Gives a case that has come into memory what the last table says of it. */
    void give(StudyItem item) {
        Optional<Patient> values = table == null ? Optional.empty() : table.of(item.tableId());
        if (values.isPresent() && !item.model().isReadOnly()) {
            item.model().importPatient(new ImportedPatient(values.get(), table.name()));
        }
    }
}
