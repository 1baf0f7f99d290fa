package org.longus.ui.cases;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import org.longus.io.table.patient.PatientTable;
import org.longus.io.table.patient.SharedRow;
import org.longus.io.table.patient.SubjectMatch;
import org.longus.io.table.patient.TableColumn;
import org.longus.io.table.patient.TableDraft;
import org.longus.io.table.patient.TableField;
import org.longus.patient.ImportedPatient;
import org.longus.patient.Patient;
import org.longus.ui.common.Job;
import org.longus.ui.common.Messages;
import org.longus.ui.common.Notice;
import org.longus.ui.service.PatientTableReader;
import org.longus.ui.service.Questions;
import org.longus.volume.Progress;

/**
 * Takes the patients' values out of a table, by PatientID (of a file that knows none: by its name or folder's). What the
 * headings or the IDs leave open is asked. Cases that are not in memory get theirs when they are read; what a person typed is
 * never changed.
 */
public final class PatientImport {
    private static final int MAX_NAMED = 8;

    private final PatientTableReader reader;
    private final Questions questions;
    private final CaseList list;
    private final Messages messages;
    private PatientTable table;
    /** What the table says of each case that was on the list; empty: nothing, or not for certain. */
    private final Map<StudyItem, Optional<Patient>> values = new WeakHashMap<>();

    public PatientImport(PatientTableReader reader, Questions questions, CaseList list, Messages messages) {
        this.reader = reader;
        this.questions = questions;
        this.list = list;
        this.messages = messages;
    }

    /** Reads the table and takes the values over. */
    public Job<?> job(Path file) {
        return new Job<>("Read patients", progress -> read(file, progress), this::take);
    }

    private TableDraft read(Path file, Progress progress) throws IOException {
        progress.throwIfCancelled();
        return reader.read(file);
    }

    private void take(TableDraft draft) {
        Optional<Map<TableField, TableColumn>> chosen =
                draft.unclear().isEmpty() ? Optional.of(Map.of()) : questions.columns(draft);
        if (chosen.isEmpty()) {
            messages.say("Nothing was taken out of '%s'.".formatted(draft.name()));
            return;
        }
        table = draft.with(chosen.get());
        SubjectMatch match = match();
        match = match.granting(granted(match.shared()));
        keep(match);
        list.all().stream().filter(i -> i.model() != null).forEach(this::give);
        tell(match);
    }

    private SubjectMatch match() {
        return table.match(list.all().stream().map(StudyItem::subject).toList());
    }

    private void keep(SubjectMatch match) {
        values.clear();
        for (int n = 0; n < list.all().size(); n++) {
            values.put(list.all().get(n), match.of(n));
        }
    }

    private Set<SharedRow> granted(List<SharedRow> shared) {
        Set<SharedRow> granted = new HashSet<>();
        for (SharedRow row : shared) {
            int count = row.cases().size();
            List<String> named = new ArrayList<>(row.cases().subList(0, Math.min(count, MAX_NAMED)));
            if (count > MAX_NAMED) {
                named.add(String.format(Locale.ROOT, "and %d more", count - MAX_NAMED));
            }
            String text = String.format(
                    Locale.ROOT,
                    "Row %d of '%s' ('%s') fits %d cases, and they may be different patients, for %s:%n%n%s%n%nCancel"
                            + " gives it to none of them.",
                    row.row(),
                    table.name(),
                    row.key(),
                    count,
                    row.why(),
                    String.join("\n", named));
            if (questions.confirmed(
                    String.format(Locale.ROOT, "One row for %d cases?", count),
                    text,
                    String.format(Locale.ROOT, "Give to all %d", count))) {
                granted.add(row);
            }
        }
        return granted;
    }

    private void tell(SubjectMatch match) {
        int cases = list.all().size();
        List<String> told = new ArrayList<>();
        told.add(String.format(
                Locale.ROOT,
                "%d of %d cases of the list are in '%s', by PatientID; typed values stay.",
                match.count(),
                cases,
                table.name()));
        table.chosenRemark().ifPresent(told::add);
        told.addAll(match.remarks());
        told.addAll(table.remarks());
        if (match.count() == 0 && cases > 0 && match.shared().isEmpty()) {
            told.add("The table has to name the list's first case '%s'."
                    .formatted(list.all().getFirst().subject().tableName()));
        }
        boolean allWell = match.count() == cases
                && match.remarks().isEmpty()
                && table.warnings().isEmpty();
        messages.show(allWell ? Notice.Kind.INFORMATION : Notice.Kind.WARNING, String.join(" ", told));
    }

    /** Gives a case that has come into memory what the last table says of it. */
    public void give(StudyItem item) {
        if (table == null) {
            return;
        }
        if (!values.containsKey(item)) {
            cameLater(item);
        }
        values.get(item)
                .filter(v -> !item.model().isReadOnly())
                .ifPresent(v -> item.model().importPatient(new ImportedPatient(v, table.source())));
    }

    /** Opened after the table: it may be another patient of the same ID, and nobody was asked. */
    private void cameLater(StudyItem item) {
        int place = list.all().indexOf(item);
        SubjectMatch match = match();
        values.put(item, place < 0 ? Optional.empty() : match.of(place));
        String name = item.subject().name();
        if (match.shared().stream().anyMatch(r -> r.cases().contains(name))) {
            messages.show(
                    Notice.Kind.WARNING,
                    "%s was given no row of '%s': the row fits cases that may be different patients. Import the table again to decide."
                            .formatted(name, table.name()));
        }
    }
}
