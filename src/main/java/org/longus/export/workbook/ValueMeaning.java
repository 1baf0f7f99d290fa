package org.longus.export.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a column of the sheet "Result" means, for a reader who has not seen it before: the dictionary of the sheet "Values".
 * It is data, {@code columns.tsv}: heading, unit, meaning.
 *
 * @param unit empty where it has none
 */
record ValueMeaning(String unit, String text) {
    static final List<String> HEADER = List.of("Name, as in a cohort's workbook", "Value", "Unit", "Meaning");
    static final List<Integer> WIDTHS = List.of(40, 44, 11, 70);

    private static final ValueMeaning NONE = new ValueMeaning("", "");

    /** By the columns' headings. */
    static Map<String, ValueMeaning> all() throws IOException {
        Map<String, ValueMeaning> all = new HashMap<>();
        try (InputStream in = ValueMeaning.class.getResourceAsStream("columns.tsv")) {
            if (in == null) {
                throw new IOException("columns.tsv is missing: this installation is damaged.");
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                String[] cells = line.split("\t", -1);
                all.put(cells[0], new ValueMeaning(cells[1], cells[2]));
            }
        }
        return all;
    }

    static ValueMeaning of(Map<String, ValueMeaning> all, String heading) {
        return all.getOrDefault(heading, NONE);
    }
}
