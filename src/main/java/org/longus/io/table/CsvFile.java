package org.longus.io.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.longus.io.file.AtomicFile;

/**
 * Writes CSV that spreadsheets open as it is meant: UTF-8 with its mark, after RFC 4180 (commas, CR LF, quotes where needed).
 * Text that a spreadsheet would run gets an apostrophe before it; numbers, negative ones too, stay numbers.
 */
public final class CsvFile {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;
    private static final CSVFormat PLAIN =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private CsvFile() {}

    /** Replaces {@code file}, whole or not at all. */
    public static void write(Path file, List<String> header, List<? extends List<?>> rows) throws IOException {
        byte[] bytes = bytes(header, rows);
        AtomicFile.write(file, out -> out.write(bytes));
    }

    /**
     * For programs: as {@link #write}, but without the mark before it, with LF, one row at a time; what is unknown (null) is an empty
     * cell.
     */
    public static void writePlain(Path file, List<String> header, List<? extends Iterable<? extends List<?>>> parts)
            throws IOException {
        AtomicFile.write(file, out -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            CSVPrinter csv = new CSVPrinter(text, PLAIN);
            csv.printRecord(header.stream().map(FormulaText::asText));
            for (Iterable<? extends List<?>> rows : parts) {
                for (List<?> row : rows) {
                    csv.printRecord(row.stream().map(v -> v == null ? "" : cell(v)));
                }
            }
            csv.flush();
        });
    }

    /** The file's content. */
    public static byte[] bytes(List<String> header, List<? extends List<?>> rows) throws IOException {
        StringBuilder text = new StringBuilder("\uFEFF");
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            csv.printRecord(header.stream().map(FormulaText::asText));
            for (List<?> row : rows) {
                csv.printRecord(row.stream().map(CsvFile::cell));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Object cell(Object value) {
        if (value instanceof Double number && !Double.isFinite(number)) {
            // unknown is empty: spreadsheets take "NaN" for a word
            return "";
        }
        return value instanceof Number ? value : FormulaText.asText(String.valueOf(value));
    }
}
