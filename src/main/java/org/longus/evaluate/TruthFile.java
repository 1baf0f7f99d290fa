package org.longus.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.longus.io.UnreadableInputException;

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

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private final Path file;

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
        try (CSVParser parser = CSVParser.parse(Files.newBufferedReader(file), FORMAT)) {
            List<String> unknown = parser.getHeaderNames().stream()
                    .filter(name -> !COLUMNS.contains(name))
                    .toList();
            if (!unknown.isEmpty() || !parser.getHeaderNames().contains("input")) {
                throw new UnreadableInputException(
                        "%s needs a first line with the column 'input' and others of %s%s. Correct it."
                                .formatted(file, COLUMNS, unknown.isEmpty() ? "" : "; it has " + unknown));
            }
            List<TruthCase> cases = new ArrayList<>();
            for (CSVRecord row : parser) {
                cases.add(row(row));
            }
            if (cases.isEmpty()) {
                throw new UnreadableInputException("%s has no case below its first line. Add some.".formatted(file));
            }
            return List.copyOf(cases);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new UnreadableInputException(
                    "%s cannot be read as a CSV: %s. Correct it.".formatted(file, e.getMessage()), e);
        }
    }

    private TruthCase row(CSVRecord row) throws IOException {
        Path input =
                cell(row, "input").map(this::resolved).orElseThrow(() -> wrong(row, "input", "is empty", "Name a CT"));
        Optional<Place> muscleAt = number(row, "muscle_z_mm").map(Place::atZ);
        return new TruthCase(
                cell(row, "case").orElse(input.getFileName().toString()),
                cell(row, "group").orElse("all"),
                input,
                c3(row),
                list(row, "muscle_mask", this::resolved),
                muscleAt,
                members(row, "section_members"),
                members(row, "members"),
                number(row, "height_cm").map(OptionalDouble::of).orElse(OptionalDouble.empty()));
    }

    private C3Truth c3(CSVRecord row) throws IOException {
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
        return file.toAbsolutePath().getParent().resolve(path).normalize();
    }

    private List<Integer> members(CSVRecord row, String column) throws IOException {
        try {
            return list(row, column, Integer::valueOf);
        } catch (NumberFormatException e) {
            throw wrong(row, column, "is not a list of whole numbers like 2;3", "Correct it");
        }
    }

    private static <T> List<T> list(CSVRecord row, String column, Function<String, T> each) {
        return cell(row, column).stream()
                .flatMap(c -> Arrays.stream(c.split(";")))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .map(each)
                .toList();
    }

    private Optional<Double> number(CSVRecord row, String column) throws IOException {
        Optional<String> cell = cell(row, column);
        try {
            Optional<Double> value = cell.map(Double::valueOf);
            if (value.isEmpty() || Double.isFinite(value.get())) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, with all else that is no number
        }
        throw wrong(row, column, "'%s' is not a number".formatted(cell.orElse("")), "Correct it");
    }

    private UnreadableInputException wrong(CSVRecord row, String column, String what, String next) {
        return new UnreadableInputException(
                "%s, line %d: %s %s. %s.".formatted(file, row.getParser().getCurrentLineNumber(), column, what, next));
    }

    private static Optional<String> cell(CSVRecord row, String column) {
        return row.isSet(column) ? Optional.of(row.get(column)).filter(c -> !c.isEmpty()) : Optional.empty();
    }
}
