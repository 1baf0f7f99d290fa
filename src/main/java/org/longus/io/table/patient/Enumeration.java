package org.longus.io.table.patient;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Lists and long texts in sentences. */
final class Enumeration {
    private static final int MAX_CHARS = 60;

    private Enumeration() {}

    /** On one line, and not longer than a sentence bears. */
    static String cut(String text) {
        String line = text.replaceAll("[\\s\\p{Cc}\\p{Cf}]+", " ").strip();
        return line.length() <= MAX_CHARS ? line : line.substring(0, MAX_CHARS - 3) + "...";
    }

    /** As in "a, b or c". */
    static String either(List<String> of) {
        return of.size() < 2
                ? String.join("", of)
                : String.join(", ", of.subList(0, of.size() - 1)) + " or " + of.getLast();
    }

    /** As in "a, b, c and 4 more". */
    static String list(List<?> of, int most) {
        String more = of.size() > most ? String.format(Locale.ROOT, " and %d more", of.size() - most) : "";
        return of.stream().limit(most).map(String::valueOf).collect(Collectors.joining(", ")) + more;
    }

    /** As in "row 3" or "rows 3, 4 and 8 more". */
    static String rows(List<Integer> numbers) {
        return (numbers.size() == 1 ? "row " : "rows ") + list(numbers, 5);
    }
}
