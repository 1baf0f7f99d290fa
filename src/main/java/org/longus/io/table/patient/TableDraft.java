package org.longus.io.table.patient;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.longus.io.UnreadableInputException;
import org.longus.io.table.Table;
import org.longus.io.table.TableFile;
import org.longus.io.table.TableRow;
import org.longus.io.table.patient.TableColumn.Fit;

/** A table of patients that was read, before it is settled which of its columns are taken. */
public final class TableDraft {
    private static final int FIRST_VALUES = 3;

    private final String name;
    private final Table table;
    private final List<TableColumn> columns;

    private TableDraft(String name, Table table) {
        this.name = name;
        this.table = table;
        List<String> headings =
                table.rows().isEmpty() ? List.of() : table.rows().getFirst().cells();
        this.columns = IntStream.range(0, headings.size())
                .filter(c -> !headings.get(c).isBlank())
                .mapToObj(c -> column(c, headings.get(c).strip()))
                .toList();
    }

    static TableDraft read(Path file) throws IOException {
        TableDraft draft = new TableDraft(String.valueOf(file.getFileName()), TableFile.read(file));
        boolean values = List.of(TableField.values()).stream()
                .filter(f -> f != TableField.ID)
                .anyMatch(f -> !draft.possible(f).isEmpty());
        if (draft.possible(TableField.ID).isEmpty() || !values) {
            String headings = draft.columns.stream()
                    .limit(8)
                    .map(c -> "'%s'".formatted(Enumeration.cut(c.heading())))
                    .collect(Collectors.joining(", "));
            throw new UnreadableInputException(
                    ("'%s' has no heading row with a column 'PatientID' and one of 'Sex', 'Age', 'Height (cm)',"
                                    + " 'Weight (kg)'%s. Name the columns so and open it again.")
                            .formatted(draft.name, headings.isEmpty() ? "" : ", but " + headings));
        }
        return draft;
    }

    /** Of a table whose rows say other things than a patient's values, too: a column of IDs is enough. */
    static TableDraft ofStudy(String name, Table table) throws UnreadableInputException {
        TableDraft draft = new TableDraft(name, table);
        if (draft.possible(TableField.ID).isEmpty()) {
            throw new UnreadableInputException(
                    "'%s' has no heading row with a column 'PatientID'. Name the column of IDs so.".formatted(name));
        }
        return draft;
    }

    private TableColumn column(int index, String heading) {
        Heading means = Heading.of(heading);
        return new TableColumn(
                index,
                heading,
                means.field(),
                means.fit(),
                means.unit(),
                means.isUnitStated(),
                means.whyNot(),
                means.field().isEmpty() ? List.of() : first(index));
    }

    private List<String> first(int column) {
        return table.rows().stream()
                .skip(1)
                .map(r -> r.cell(column))
                .filter(c -> !c.isEmpty())
                .limit(FIRST_VALUES)
                .map(Enumeration::cut)
                .toList();
    }

    /** The file's name. */
    public String name() {
        return name;
    }

    /** Every column that may hold this, the likeliest first, and those that look so and cannot be taken. */
    public List<TableColumn> candidates(TableField field) {
        return columns.stream()
                .filter(c -> c.field().equals(Optional.of(field)))
                .sorted((a, b) -> a.fit().compareTo(b.fit()))
                .toList();
    }

    private List<TableColumn> possible(TableField field) {
        return candidates(field).stream()
                .filter(c -> c.fit() == Fit.EXACT || c.fit() == Fit.NEAR)
                .toList();
    }

    /** What only a person can tell: one column that is it surely, and no other that may be it, is clear; so is none. */
    public List<TableField> unclear() {
        return List.of(TableField.values()).stream()
                .filter(f -> possible(f).size() > 1 || possible(f).stream().anyMatch(c -> c.fit() == Fit.NEAR))
                .toList();
    }

    /**
     * The table with these columns where it is not clear; the others are taken as they are.
     *
     * @param chosen for what is {@link #unclear}; what is missing is left out. The PatientID must not be
     */
    public PatientTable with(Map<TableField, TableColumn> chosen) {
        List<TableField> unclear = unclear();
        Map<TableField, TableColumn> taken = new EnumMap<>(TableField.class);
        for (TableField field : TableField.values()) {
            if (!unclear.contains(field)) {
                possible(field).forEach(c -> taken.put(field, c));
            } else if (chosen.containsKey(field)) {
                taken.put(field, chosen.get(field));
            }
        }
        if (!taken.containsKey(TableField.ID) || !taken.values().stream().allMatch(TableColumn::isUsable)) {
            throw new IllegalArgumentException("a table needs a column of IDs, and only columns that can be used");
        }
        return new PatientTable(name, table, taken, columns);
    }

    /**
     * The table where nobody can be asked.
     *
     * @throws UnreadableInputException when it is not clear which column is meant, with the headings
     */
    PatientTable orRefuse() throws UnreadableInputException {
        List<String> questions = new ArrayList<>();
        for (TableField field : unclear()) {
            questions.add("the %s may be %s".formatted(field.word(), Enumeration.either(named(possible(field)))));
        }
        if (questions.isEmpty()) {
            return with(Map.of());
        }
        String headings = unclear().stream().map(f -> "'" + f.heading() + "'").collect(Collectors.joining(", "));
        throw new UnreadableInputException(
                "In '%s' %s. Name the column that is meant %s, and rename or delete the others."
                        .formatted(name, String.join("; ", questions), headings));
    }

    /** Of headings that are the same the letters of their columns, too. */
    private List<String> named(List<TableColumn> of) {
        return of.stream()
                .map(c -> columns.stream()
                                        .filter(o -> o.heading().equals(c.heading()))
                                        .count()
                                > 1
                        ? "'%s' (column %s)".formatted(Enumeration.cut(c.heading()), c.letters())
                        : "'%s'".formatted(Enumeration.cut(c.heading())))
                .toList();
    }

    /** All cells of a column below its heading. */
    static List<String> cells(Table table, TableColumn column) {
        return table.rows().stream()
                .skip(1)
                .map((TableRow r) -> r.cell(column.index()))
                .toList();
    }
}
