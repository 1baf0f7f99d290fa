package org.longus.export.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a column of the sheet "Result" means, for a reader who has not seen it before: the dictionary of the sheet "Values".
 * It is data, {@code columns.tsv}: heading, unit, meaning.
 *
 * @param unit empty where it has none
 */
record ValueMeaning(String unit, String text) {
    static final List<String> HEADER = List.of("Name, as in a cohort's workbook", "Value", "Unit", "Meaning");
    static final List<Integer> WIDTHS = List.of(40, 44, 11, 70);

    private static final double LETTER_POINTS = 10;
    /** Columns are measured in digits of 7 pixels of 1/96 inch. */
    private static final double DIGIT_POINTS = 7 * 0.75;

    private static final ValueMeaning NONE = new ValueMeaning("", "");

    /** By the columns' headings. */
    static Map<String, ValueMeaning> all() throws IOException {
        Map<String, ValueMeaning> all = new HashMap<>();
        try (InputStream in = ValueMeaning.class.getResourceAsStream("columns.tsv")) {
            if (in == null) {
                throw new IOException("columns.tsv is missing: this installation is damaged.");
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] cells = line.split("\t", -1);
                all.put(cells[0], new ValueMeaning(cells[1], cells[2]));
            }
        }
        return all;
    }

    static ValueMeaning of(Map<String, ValueMeaning> all, String heading) {
        return all.getOrDefault(heading, NONE);
    }

    /** How high a row is that says this. */
    static int lines(String heading, @Nullable Object value, ValueMeaning meaning) {
        int most = Math.max(lines(heading, 0), lines(meaning.text, 3));
        return value instanceof String text ? Math.max(most, lines(text, 1)) : most;
    }

    private static int lines(String text, int column) {
        return LineCount.of(text, LETTER_POINTS, WIDTHS.get(column) * DIGIT_POINTS);
    }
}
