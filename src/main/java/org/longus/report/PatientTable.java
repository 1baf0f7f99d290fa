package org.longus.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.longus.io.UnreadableInputException;
import org.longus.measure.IndexInput;
import org.longus.measure.Patient;
import org.longus.measure.Sex;

/**
 * Patients out of a table: a column with the PatientID and any of sex, age, height and weight, in any order. The unit
 * stands in the heading, as in "Height (in)", "weight_lb" or "HeightCm"; without one it is cm and kg. DICOM's own
 * names (PatientSize, in metres, and the like) are understood. A value is taken as it stands:
 * one that is not believed is told and shown to be checked, never changed.
 */
public final class PatientTable {
    private static final int MAX_NAMED = 5;

    private final String name;
    private final PatientColumns columns;
    private final Map<String, Patient> byId = new LinkedHashMap<>();
    private final Set<String> contradicted = new HashSet<>();
    private final List<Integer> notUnderstood = new ArrayList<>();
    private final List<Integer> notBelieved = new ArrayList<>();

    private PatientTable(String name, PatientColumns columns) {
        this.name = name;
        this.columns = columns;
    }

    /**
     * Reads a CSV file (separated by comma, semicolon or tab) or the first sheet of an XLSX file.
     *
     * @throws UnreadableInputException when it is no such table, with a sentence for the user
     */
    public static PatientTable read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        List<List<String>> rows = TableRows.read(file);
        PatientColumns columns = rows.isEmpty() ? PatientColumns.of(List.of()) : PatientColumns.of(rows.getFirst());
        if (columns.id() < 0 || !columns.hasValues()) {
            throw new UnreadableInputException(
                    ("'%s' has no heading row with a column 'PatientID' and one of 'Sex', 'Age', 'Height (cm)',"
                                    + " 'Weight (kg)'. Name the columns so and open it again.")
                            .formatted(name));
        }
        PatientTable table = new PatientTable(name, columns);
        for (int r = 1; r < rows.size(); r++) {
            table.add(rows.get(r), r + 1);
        }
        return table;
    }

    private void add(List<String> row, int rowNumber) {
        String id = columns.cell(row, columns.id());
        if (id.isEmpty()) {
            return;
        }
        Patient patient = new Patient(
                sex(columns.cell(row, columns.sex()), rowNumber),
                number(row, IndexInput.AGE, rowNumber),
                number(row, IndexInput.HEIGHT, rowNumber),
                number(row, IndexInput.WEIGHT, rowNumber));
        Patient before = byId.putIfAbsent(id, patient);
        if (before != null && !before.equals(patient)) {
            contradicted.add(id);
        }
    }

    private Optional<Sex> sex(String word, int rowNumber) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "" -> Optional.empty();
            case "f", "female", "w", "woman", "weiblich", "v", "vrouw" -> Optional.of(Sex.FEMALE);
            case "m", "male", "man", "männlich" -> Optional.of(Sex.MALE);
            default -> {
                note(notUnderstood, rowNumber);
                yield Optional.empty();
            }
        };
    }

    private OptionalDouble number(List<String> row, IndexInput input, int rowNumber) {
        String text = columns.cell(row, columns.of(input));
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            // DICOM writes 63 years as 063Y
            String figure = input == IndexInput.AGE ? text.replaceFirst("(?<=\\d)[Yy]$", "") : text;
            double value = columns.unit(input).toFormulaUnits(Double.parseDouble(figure.replace(',', '.')));
            if (!input.believes(value)) {
                note(notBelieved, rowNumber);
            }
            return OptionalDouble.of(value);
        } catch (NumberFormatException e) {
            note(notUnderstood, rowNumber);
            return OptionalDouble.empty();
        }
    }

    private static void note(List<Integer> rows, int rowNumber) {
        if (rows.isEmpty() || rows.getLast() != rowNumber) {
            rows.add(rowNumber);
        }
    }

    /** The file's name, as the source that forms and reports show. */
    public String name() {
        return name;
    }

    /** What the table says of a patient; empty when it does not name them or contradicts itself. */
    public Optional<Patient> of(String patientId) {
        String id = patientId.strip();
        return contradicted.contains(id) ? Optional.empty() : Optional.ofNullable(byId.get(id));
    }

    /** Sentences on what was not taken or should be checked; they name rows and no patient. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!columns.missing().isEmpty() && !columns.unused().isEmpty()) {
            String more = columns.unused().size() > MAX_NAMED ? " and more" : "";
            remarks.add(
                    "No column was taken for %s; not used: %s%s. Name it as in 'Sex', 'Age', 'Height (cm)', 'Weight (kg)'."
                            .formatted(
                                    String.join(", ", columns.missing()),
                                    columns.unused().stream()
                                            .limit(MAX_NAMED)
                                            .map("'%s'"::formatted)
                                            .collect(Collectors.joining(", ")),
                                    more));
        }
        if (!contradicted.isEmpty()) {
            remarks.add("%d patient%s on several rows with different values and got none of them."
                    .formatted(contradicted.size(), contradicted.size() == 1 ? " stands" : "s stand"));
        }
        if (!notUnderstood.isEmpty()) {
            remarks.add("Not understood and left out: a value on %s.".formatted(rows(notUnderstood)));
        }
        if (!notBelieved.isEmpty()) {
            remarks.add("Outside of what is believed and marked 'check': a value on %s; is its unit in the heading?"
                    .formatted(rows(notBelieved)));
        }
        return remarks;
    }

    private static String rows(List<Integer> numbers) {
        String named = String.join(
                ", ", numbers.stream().limit(MAX_NAMED).map(String::valueOf).toList());
        String more = numbers.size() > MAX_NAMED ? " and %d more".formatted(numbers.size() - MAX_NAMED) : "";
        return (numbers.size() == 1 ? "row " : "rows ") + named + more;
    }
}
