package org.longus.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.longus.io.InputName;
import org.longus.io.UnreadableInputException;
import org.longus.io.table.TableFile;
import org.longus.io.table.TableRow;
import org.longus.volume.PlainNumber;

/**
 * Cases with truth: a CSV with one row a case, or a folder of cases ({@link FolderTruth}).
 *
 * <p>A row that cannot be understood ends the run before it begins, for it is a slip of the pen in one file; a CT or a mask
 * that cannot be read fails its own case alone.
 */
final class TruthFile {
    /** The columns of the CSV; {@code input} is needed, the others may be absent, and any cell but it may be empty. */
    static final List<String> COLUMNS = List.of(
            "case",
            "group",
            "input",
            "c3_z_mm",
            "c2c3_z_mm",
            "c3c4_z_mm",
            "muscle_mask",
            "muscle_z_mm",
            "section_members",
            "members",
            "height_cm");

    private final Path file;
    private List<String> header = List.of();

    private TruthFile(Path file) {
        this.file = file;
    }

    /**
     * Reads what is true; CTs and masks are not opened yet.
     *
     * @throws UnreadableInputException when the file cannot be understood, with line, reason and next step
     */
    static List<TruthCase> read(Path truth) throws IOException {
        if (Files.isDirectory(truth)) {
            return FolderTruth.read(truth);
        }
        if (!Files.isRegularFile(truth)) {
            throw new UnreadableInputException("'%s' does not exist. Check the path.".formatted(truth));
        }
        return new TruthFile(truth).rows();
    }

    private List<TruthCase> rows() throws IOException {
        List<TableRow> rows = TableFile.read(file).rows();
        header = rows.isEmpty()
                ? List.of()
                : rows.getFirst().cells().stream().map(String::strip).toList();
        List<String> unknown = header.stream().filter(n -> !COLUMNS.contains(n)).toList();
        if (!unknown.isEmpty() || !header.contains("input")) {
            throw new UnreadableInputException(
                    "%s needs a first line with the column 'input' and others of %s%s. Correct it."
                            .formatted(file, COLUMNS, unknown.isEmpty() ? "" : "; it has " + unknown));
        }
        if (header.size() > Set.copyOf(header).size()) {
            throw new UnreadableInputException("%s has a column twice in %s. Correct it.".formatted(file, header));
        }
        List<TruthCase> cases = new ArrayList<>();
        for (TableRow row : rows.subList(1, rows.size())) {
            cases.add(row(row));
        }
        if (cases.isEmpty()) {
            throw new UnreadableInputException("%s has no case below its first line. Add some.".formatted(file));
        }
        return List.copyOf(cases);
    }

    private TruthCase row(TableRow row) throws IOException {
        if (row.cells().size() > header.size()) {
            throw new UnreadableInputException(String.format(
                    Locale.ROOT,
                    "%s, line %d: more cells than the first line has columns. Quote what holds a separator.",
                    file,
                    row.number()));
        }
        Path input =
                cell(row, "input").map(this::resolved).orElseThrow(() -> wrong(row, "input", "is empty", "Name a CT"));
        Optional<Place> muscleAt = number(row, "muscle_z_mm").map(Place::atZ);
        return new TruthCase(
                cell(row, "case").orElseGet(() -> InputName.of(input)),
                cell(row, "group").orElse("all"),
                input,
                c3(row),
                list(row, "muscle_mask", this::resolved),
                muscleAt,
                members(row, "section_members"),
                members(row, "members"),
                number(row, "height_cm").map(OptionalDouble::of).orElse(OptionalDouble.empty()));
    }

    private C3Truth c3(TableRow row) throws IOException {
        Optional<String> words = cell(row, "c3_z_mm");
        if (words.isEmpty()) {
            return new C3Truth.Unknown();
        }
        if (words.get().toLowerCase(Locale.ROOT).equals("none")) {
            return new C3Truth.Absent();
        }
        return new C3Truth.At(
                Place.atZ(number(row, "c3_z_mm").orElseThrow()),
                number(row, "c2c3_z_mm").map(Place::atZ),
                number(row, "c3c4_z_mm").map(Place::atZ));
    }

    private Path resolved(String path) {
        return file.toAbsolutePath().resolveSibling(path).normalize();
    }

    private List<Integer> members(TableRow row, String column) throws IOException {
        try {
            return list(row, column, Integer::valueOf);
        } catch (NumberFormatException e) {
            throw wrong(row, column, "is not a list of whole numbers like 2;3", "Correct it");
        }
    }

    private <T> List<T> list(TableRow row, String column, Function<String, T> each) {
        return cell(row, column).stream()
                .flatMap(c -> Arrays.stream(c.split(";")))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .map(each)
                .toList();
    }

    private Optional<Double> number(TableRow row, String column) throws IOException {
        Optional<String> cell = cell(row, column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble value = PlainNumber.scientific(cell.get());
        if (value.isPresent()) {
            return Optional.of(value.getAsDouble());
        }
        throw wrong(row, column, "'%s' is not a number".formatted(cell.orElse("")), "Correct it");
    }

    private UnreadableInputException wrong(TableRow row, String column, String what, String next) {
        return new UnreadableInputException(
                String.format(Locale.ROOT, "%s, line %d: %s %s. %s.", file, row.number(), column, what, next));
    }

    private Optional<String> cell(TableRow row, String column) {
        return Optional.of(row.cell(header.indexOf(column))).filter(c -> !c.isEmpty());
    }
}
