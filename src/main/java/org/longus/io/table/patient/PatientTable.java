package org.longus.io.table.patient;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.longus.io.Anonymous;
import org.longus.io.UnreadableInputException;
import org.longus.io.table.Table;
import org.longus.io.table.TableRow;
import org.longus.patient.Patient;
import org.longus.patient.Sex;

/**
 * Patients out of a table: a column with the PatientID and any of sex, age, height and weight, in any order. The unit
 * stands in the heading, as in "Height (in)", "weight_lb" or "Height in cm", or with the number; without one it is cm and kg.
 * DICOM's own names (PatientSize, in metres, and the like) are understood. A heading that says more than the quantity and its
 * unit is never taken unless a person chose it. A value is taken as it stands: one that is not accepted is reported and
 * marked to be checked, never changed.
 */
public final class PatientTable {
    private static final int MAX_HEADINGS = 30;
    private static final Pattern SHORTENED = Pattern.compile("\\d([.,]\\d+)?[eE]\\+\\d+");

    private final String name;
    private final Map<TableField, TableColumn> taken;
    private final List<TableColumn> notUsed;
    private final List<String> leftOut;
    private final Map<String, Entry> byId = new HashMap<>();
    /** Made when it is first asked for. */
    private @Nullable Map<String, List<String>> byLooseId;

    private final Map<TableField, List<Integer>> notUnderstood = new EnumMap<>(TableField.class);
    private final Map<TableField, List<Integer>> notBelieved = new EnumMap<>(TableField.class);
    private final List<Integer> contradicting = new ArrayList<>();
    private final List<Integer> shifted = new ArrayList<>();
    private final List<Integer> shortened = new ArrayList<>();
    private final List<Integer> nameless = new ArrayList<>();

    /**
     * A row of the table.
     *
     * @param values empty when several rows of this patient contradict one another
     */
    private record Entry(int row, Optional<Patient> values) {}

    PatientTable(String name, Table table, Map<TableField, TableColumn> taken, List<TableColumn> columns) {
        this.name = name;
        this.taken = taken;
        this.notUsed = columns.stream().filter(c -> !taken.containsValue(c)).toList();
        this.leftOut = table.leftOut();
        TableColumn sexes = taken.get(TableField.SEX);
        SexWords words = new SexWords(sexes == null ? List.of() : TableDraft.cells(table, sexes));
        int width = table.rows().getFirst().cells().size();
        for (TableRow row : table.rows().subList(1, table.rows().size())) {
            // "1,75" unquoted between commas is two cells, and all that follows stands under a wrong heading
            if (table.isText() && row.cells().size() > width) {
                shifted.add(row.number());
            } else {
                add(row, words);
            }
        }
    }

    /**
     * Reads a CSV file (separated by comma, semicolon, tab or bar) or the first sheet of an XLSX file, where nobody can be asked.
     *
     * @throws UnreadableInputException when it is no such table, or it is not clear which column is meant, with a sentence for
     *     the user that names the headings
     */
    public static PatientTable read(Path file) throws IOException {
        return open(file).orRefuse();
    }

    /**
     * As {@link #read}, for a person who can be asked which column is meant.
     *
     * @throws UnreadableInputException when it is no such table, with a sentence for the user
     */
    public static TableDraft open(Path file) throws IOException {
        return TableDraft.read(file);
    }

    private void add(TableRow row, SexWords words) {
        String id = row.cell(column(TableField.ID).index());
        Patient patient = new Patient(
                sex(row, words),
                number(row, TableField.AGE),
                number(row, TableField.HEIGHT),
                number(row, TableField.WEIGHT));
        if (id.isEmpty()) {
            if (!patient.equals(Patient.UNKNOWN)) {
                nameless.add(row.number());
            }
            return;
        }
        if (SHORTENED.matcher(id).matches()) {
            shortened.add(row.number());
        }
        Entry before = byId.putIfAbsent(id, new Entry(row.number(), Optional.of(patient)));
        if (before != null && !before.values().equals(Optional.of(patient))) {
            byId.put(id, new Entry(before.row(), Optional.empty()));
            contradicting.add(row.number());
        }
    }

    private Optional<Sex> sex(TableRow row, SexWords words) {
        String cell = cell(row, TableField.SEX);
        if (CellNumber.isUnknown(cell)) {
            return Optional.empty();
        }
        Optional<Sex> sex = words.of(cell);
        if (sex.isEmpty()) {
            note(notUnderstood, TableField.SEX, row);
        }
        return sex;
    }

    private OptionalDouble number(TableRow row, TableField field) {
        String cell = cell(row, field);
        if (CellNumber.isUnknown(cell)) {
            return OptionalDouble.empty();
        }
        OptionalDouble value = CellNumber.of(cell, field, column(field).unit().orElseThrow());
        if (value.isEmpty()) {
            note(notUnderstood, field, row);
        } else if (!field.number().orElseThrow().believes(value.getAsDouble())) {
            note(notBelieved, field, row);
        }
        return value;
    }

    private String cell(TableRow row, TableField field) {
        return taken.containsKey(field) ? row.cell(column(field).index()) : "";
    }

    /** @param field that a column was taken for, as one always is for the ID */
    private TableColumn column(TableField field) {
        return Objects.requireNonNull(taken.get(field), "no column was taken for this field");
    }

    private static void note(Map<TableField, List<Integer>> rows, TableField field, TableRow row) {
        rows.computeIfAbsent(field, f -> new ArrayList<>()).add(row.number());
    }

    /** The file's name, as the source that forms and reports show. */
    public String name() {
        return name;
    }

    /** As {@link #name}, with the headings that only a person's choice made columns of, for a result to tell. */
    public String source() {
        String chosen = chosen().map(f ->
                        "%s: '%s'".formatted(f.word(), Enumeration.cut(column(f).heading())))
                .collect(Collectors.joining(", "));
        return chosen.isEmpty() ? name : "%s (%s)".formatted(name, chosen);
    }

    /** A sentence on the columns that only a person's choice made such; empty where the headings were clear. */
    public Optional<String> chosenRemark() {
        String chosen = chosen().map(f -> "%s is '%s'%s"
                        .formatted(
                                f.word(),
                                Enumeration.cut(column(f).heading()),
                                column(f).unit().map(u -> " in " + u.symbol()).orElse("")))
                .collect(Collectors.joining(", "));
        return chosen.isEmpty() ? Optional.empty() : Optional.of("As you chose, %s.".formatted(chosen));
    }

    private Stream<TableField> chosen() {
        return Stream.of(TableField.values())
                .filter(f -> taken.containsKey(f) && column(f).fit() != TableColumn.Fit.EXACT);
    }

    /**
     * What the table says of a patient; empty when it does not name them or contradicts itself. The ID has to be the same but
     * for blanks around it. Whether an ID stands for one patient alone this does not know: {@link #match} does.
     */
    public Optional<Patient> of(String patientId) {
        return Optional.ofNullable(byId.get(patientId.strip())).flatMap(Entry::values);
    }

    /** Which of these cases get which row; see {@link SubjectMatch}. */
    public SubjectMatch match(List<Subject> cases) {
        return SubjectMatch.of(this, cases);
    }

    boolean hasRow(String id) {
        return byId.containsKey(id);
    }

    /** The number of a row, as a spreadsheet shows it, by an ID that {@link #hasRow has one}. */
    int row(String id) {
        return Objects.requireNonNull(byId.get(id), "no row has this ID").row();
    }

    /** IDs of the table that differ from this one by zeros in front, case or separators alone; none is taken for it. */
    List<String> resembling(String id) {
        if (hasRow(id)) {
            return List.of();
        }
        if (byLooseId == null) {
            byLooseId = byId.keySet().stream().collect(Collectors.groupingBy(PatientTable::loose));
        }
        return byLooseId.getOrDefault(loose(id), List.of());
    }

    /** The same for IDs that programs turn into one another: zeros in front, case, separators. */
    private static String loose(String id) {
        return Anonymous.letters(id).replaceFirst("^0+(?=.)", "");
    }

    /** Of which columns values are taken. */
    public Map<TableField, TableColumn> taken() {
        return Map.copyOf(taken);
    }

    /** Of which columns nothing is taken. */
    public List<TableColumn> notUsed() {
        return notUsed;
    }

    /** Sentences on which columns and sheets were not used; they need no attention. */
    public List<String> notUsedRemarks() {
        List<String> remarks = new ArrayList<>(leftOut);
        if (!notUsed.isEmpty()) {
            List<String> headings = notUsed.stream().map(PatientTable::named).toList();
            List<String> missing = Stream.of(TableField.values())
                    .filter(f -> !taken.containsKey(f))
                    .map(TableField::word)
                    .toList();
            String none = missing.isEmpty()
                    ? ""
                    : " No column was taken for %s; such a column is named as in 'Sex', 'Age', 'Height (cm)', 'Weight (kg)'."
                            .formatted(String.join(", ", missing));
            remarks.add("Columns not used: %s.%s".formatted(Enumeration.list(headings, MAX_HEADINGS), none));
        }
        return remarks;
    }

    private static String named(TableColumn column) {
        String why = column.whyNot().isEmpty() ? "" : " (%s)".formatted(column.whyNot());
        return "'%s'%s".formatted(Enumeration.cut(column.heading()), why);
    }

    /** Sentences on rows and values that were not taken or should be checked; they name rows and no patient. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        warn(
                warnings,
                shifted,
                "More cells than headings, so nothing was taken: %s; a comma in a number needs quotes.");
        warn(warnings, nameless, "Values without a PatientID: %s.");
        warn(
                warnings,
                shortened,
                "A PatientID was shortened by a spreadsheet (as 1.2E+11): %s. Format that column as text.");
        warn(
                warnings,
                contradicting,
                "A patient stands on several rows with different values and got none of them: %s.");
        notUnderstood.forEach((field, rows) ->
                warn(warnings, rows, "Not understood and left out: '%s' on %%s.".formatted(heading(field))));
        notBelieved.forEach((field, rows) -> warn(
                warnings,
                rows,
                "Outside the accepted range and marked 'check': '%s' on %%s; is its unit in the heading?"
                        .formatted(heading(field))));
        return warnings;
    }

    private String heading(TableField field) {
        return Enumeration.cut(column(field).heading()).replace("%", "%%");
    }

    private static void warn(List<String> warnings, List<Integer> rows, String sentence) {
        if (!rows.isEmpty()) {
            warnings.add(String.format(Locale.ROOT, sentence, Enumeration.rows(rows)));
        }
    }

    /** All sentences of {@link #warnings} and {@link #notUsedRemarks}. */
    public List<String> remarks() {
        return Stream.concat(warnings().stream(), notUsedRemarks().stream()).toList();
    }
}
