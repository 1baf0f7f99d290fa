package org.longus.cohort.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.longus.io.UnreadableInputException;
import org.longus.io.table.TableFile;
import org.longus.io.table.TableRow;

/**
 * A list of inputs: a text with one a line (empty lines and those that begin with {@code #} are none), or a CSV or XLSX with a
 * column {@code input}. Paths are relative to the list.
 */
final class ListFile {
    private static final String COLUMN = "input";
    private static final int MAX_HEAD = 64 * 1024;

    private ListFile() {}

    /** Takes one input. */
    @FunctionalInterface
    interface Use {
        void take(String input) throws IOException;
    }

    static void read(Path list, Use use) throws IOException {
        if (!Files.isRegularFile(list)) {
            throw new UnreadableInputException(
                    "The list '%s' is no file that can be read. Check the path.".formatted(list));
        }
        if (isTable(list)) {
            table(list, use);
        } else {
            lines(list, use);
        }
    }

    /** A text whose first line is a heading with the column among others or alone, or no text at all. */
    private static boolean isTable(Path list) throws IOException {
        if (list.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return true;
        }
        byte[] head;
        try (var in = Files.newInputStream(list)) {
            head = in.readNBytes(MAX_HEAD);
        }
        String first = new String(head, java.nio.charset.StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .lines()
                .findFirst()
                .orElse("");
        return List.of(first.split("[,;\t]")).stream().anyMatch(ListFile::isColumn);
    }

    private static boolean isColumn(String cell) {
        return cell.strip().replaceAll("^\"|\"$", "").strip().equalsIgnoreCase(COLUMN);
    }

    private static void table(Path list, Use use) throws IOException {
        List<TableRow> rows = TableFile.read(list).rows();
        List<String> headings = rows.isEmpty() ? List.of() : texts(rows.getFirst());
        int column = -1;
        for (int c = 0; c < headings.size() && column < 0; c++) {
            column = isColumn(headings.get(c)) ? c : -1;
        }
        if (column < 0) {
            throw new UnreadableInputException(
                    "The list '%s' has no column 'input'. Name the column so, or give a text with one input a line."
                            .formatted(list));
        }
        for (TableRow row : rows.subList(1, rows.size())) {
            List<String> cells = texts(row);
            String cell = column < cells.size() ? cells.get(column).strip() : "";
            if (!cell.isEmpty()) {
                use.take(relative(list, cell));
            }
        }
    }

    private static List<String> texts(TableRow row) {
        return row.cells();
    }

    private static void lines(Path list, Use use) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(list)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String input = line.replace("\uFEFF", "").strip();
                if (!input.isEmpty() && !input.startsWith("#")) {
                    use.take(relative(list, input));
                }
            }
        } catch (CharacterCodingException e) {
            throw new UnreadableInputException("The list '%s' is no text in UTF-8. Save it as one.".formatted(list), e);
        }
    }

    private static String relative(Path list, String input) {
        try {
            Path folder = list.toAbsolutePath().normalize().getParent();
            return folder == null ? input : folder.resolve(input).normalize().toString();
        } catch (InvalidPathException e) {
            return input;
        }
    }
}
