package org.longus.io.table.patient;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.longus.io.table.Table;
import org.longus.io.table.TableFile;
import org.longus.io.table.TableRow;
import org.longus.measure.survival.CovariateValue;
import org.longus.measure.survival.FollowUpUnit;
import org.longus.patient.Patient;
import org.longus.volume.PlainNumber;

/**
 * A study's table: patients ({@link PatientTable}) with what became of them, what is held to be true, and what else is known.
 * Columns are told by their headings ({@link StudyColumn}); one that means nothing here is kept as a covariate or as text.
 */
public final class StudyTable {
    private static final Map<String, Boolean> EVENTS =
            Map.of("1", true, "0", false, "true", true, "false", false, "yes", true, "no", false);

    private final Path file;
    private final PatientTable patients;
    /** Each with its place in the table. */
    private final Map<StudyColumn, Integer> columns = new LinkedHashMap<>();

    private final Map<String, StudyRow> rows = new HashMap<>();
    private final List<Integer> contradicting = new ArrayList<>();
    private final Map<String, List<Integer>> notUnderstood = new TreeMap<>();

    private StudyTable(Path file, PatientTable patients, Table table) throws IOException {
        this.file = file;
        this.patients = patients;
        Set<Integer> taken =
                patients.taken().values().stream().map(TableColumn::index).collect(Collectors.toSet());
        List<Integer> places = new ArrayList<>();
        List<StudyColumn> found = new ArrayList<>();
        List<String> headings = table.rows().getFirst().cells();
        for (int c = 0; c < headings.size(); c++) {
            int place = c;
            if (!taken.contains(c) && !headings.get(c).isBlank()) {
                places.add(c);
                found.add(StudyHeadings.of(
                        headings.get(c).strip(),
                        table.rows().stream().skip(1).map(r -> r.cell(place)).toList()));
            }
        }
        List<StudyColumn> settled = StudyHeadings.settled(patients.name(), found);
        for (int n = 0; n < settled.size(); n++) {
            columns.put(settled.get(n), places.get(n));
        }
        int id = patients.taken().get(TableField.ID).index();
        table.rows().stream()
                .skip(1)
                // as the patients' own values: a separator too many moves what follows into a wrong column
                .filter(r -> !table.isText() || r.cells().size() <= headings.size())
                .filter(r -> !r.cell(id).isEmpty())
                .forEach(r -> add(r.cell(id), r));
    }

    /**
     * Reads a CSV file or the first sheet of an XLSX file.
     *
     * @throws org.longus.io.UnreadableInputException when it is no such table, or it is not clear which column is meant, with a
     *     sentence for the user
     */
    public static StudyTable read(Path file) throws IOException {
        Table table = TableFile.read(file);
        String name = String.valueOf(file.getFileName());
        return new StudyTable(file, TableDraft.ofStudy(name, table).orRefuse(), table);
    }

    private void add(String id, TableRow row) {
        StudyRow read = read(row);
        StudyRow before = rows.putIfAbsent(id, read);
        if (before != null && !before.equals(read)) {
            rows.put(id, StudyRow.NONE);
            contradicting.add(row.number());
        }
    }

    private StudyRow read(TableRow row) {
        Map<String, OptionalDouble> times = new HashMap<>();
        Map<String, Optional<Boolean>> events = new HashMap<>();
        Optional<String> stage = Optional.empty();
        Map<String, CovariateValue> covariates = new HashMap<>();
        Map<String, String> masks = new HashMap<>();
        Map<String, Double> areas = new HashMap<>();
        Map<String, String> kept = new HashMap<>();
        for (Map.Entry<StudyColumn, Integer> each : columns.entrySet()) {
            String cell = row.cell(each.getValue());
            if (CellNumber.isUnknown(cell)) {
                continue;
            }
            switch (each.getKey()) {
                case StudyColumn.Time c -> times.put(c.outcome(), number(c, cell, row));
                case StudyColumn.Event c -> events.put(c.outcome(), event(c, cell, row));
                case StudyColumn.Stage _ -> stage = Optional.of(cell);
                case StudyColumn.MaskPath c -> masks.put(c.whose(), cell);
                case StudyColumn.Area c -> number(c, cell, row).ifPresent(v -> areas.put(c.whose(), v));
                case StudyColumn.Amount c ->
                    number(c, cell, row).ifPresent(v -> covariates.put(c.heading(), CovariateValue.of(v)));
                case StudyColumn.Levels c -> covariates.put(c.heading(), CovariateValue.of(cell));
                case StudyColumn.Kept c -> kept.put(c.heading(), cell);
            }
        }
        Map<String, StudyRow.Outcome> outcomes = new HashMap<>();
        outcomes().keySet().forEach(name -> {
            OptionalDouble time = times.getOrDefault(name, OptionalDouble.empty());
            Optional<Boolean> event = events.getOrDefault(name, Optional.empty());
            if (time.isPresent() || event.isPresent()) {
                outcomes.put(name, new StudyRow.Outcome(time, event));
            }
        });
        return new StudyRow(Patient.UNKNOWN, outcomes, stage, covariates, masks, areas, kept);
    }

    private OptionalDouble number(StudyColumn column, String cell, TableRow row) {
        OptionalDouble value = PlainNumber.scientific(cell);
        if (value.isEmpty()) {
            note(column, row);
        }
        return value;
    }

    private Optional<Boolean> event(StudyColumn column, String cell, TableRow row) {
        Optional<Boolean> value = Optional.ofNullable(EVENTS.get(cell.toLowerCase(Locale.ROOT)))
                .or(() -> PlainNumber.typed(cell).stream()
                        .boxed()
                        .filter(v -> v == 0 || v == 1)
                        .map(v -> v == 1)
                        .findFirst());
        if (value.isEmpty()) {
            note(column, row);
        }
        return value;
    }

    private void note(StudyColumn column, TableRow row) {
        notUnderstood.computeIfAbsent(column.heading(), h -> new ArrayList<>()).add(row.number());
    }

    /** The table's file. */
    public Path file() {
        return file;
    }

    /** All columns beside the patients' own, in the table's order. */
    public List<StudyColumn> columns() {
        return List.copyOf(columns.keySet());
    }

    /** The outcomes that have both time and event, in the table's order, with the unit of their times. */
    public Map<String, FollowUpUnit> outcomes() {
        Map<String, FollowUpUnit> units = new LinkedHashMap<>();
        columns.keySet().forEach(c -> {
            if (c instanceof StudyColumn.Time time) {
                units.put(time.outcome(), time.unit());
            }
        });
        return units;
    }

    /** What it says of each case, by the case's place in the list; see {@link SubjectMatch}. */
    public StudyMatch match(List<Subject> cases) {
        SubjectMatch match = patients.match(cases);
        List<Optional<StudyRow>> found = new ArrayList<>();
        for (int place = 0; place < cases.size(); place++) {
            Patient patient = match.of(place).orElse(Patient.UNKNOWN);
            found.add(match.rowOf(place).map(id -> withPatient(rows.getOrDefault(id, StudyRow.NONE), patient)));
        }
        return new StudyMatch(found, match.remarks());
    }

    private static StudyRow withPatient(StudyRow row, Patient patient) {
        return new StudyRow(
                patient, row.outcomes(), row.stage(), row.covariates(), row.masks(), row.areasCm2(), row.kept());
    }

    /** Sentences on rows, values and columns that were not taken as they stand; they name rows and no patient. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>(patients.warnings());
        if (!contradicting.isEmpty()) {
            remarks.add(
                    "A patient stands on several rows with different outcomes or covariates and got none of them: %s."
                            .formatted(Enumeration.rows(contradicting)));
        }
        notUnderstood.forEach((heading, at) -> remarks.add(
                "Not understood and left out: '%s' on %s.".formatted(Enumeration.cut(heading), Enumeration.rows(at))));
        columns.keySet().forEach(c -> {
            if (c instanceof StudyColumn.Kept kept) {
                remarks.add("'%s' is kept and goes into no model: %s."
                        .formatted(Enumeration.cut(kept.heading()), kept.why()));
            }
        });
        return remarks;
    }
}
