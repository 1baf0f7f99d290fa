package org.longus.export.workbook;

import java.util.Map;

/**
 * About how many lines a text takes in a cell, in a sans serif as wide as Arial. A spreadsheet finds the height of a row by
 * itself only where no cells of it are merged.
 */
final class LineCount {
    /** Letters of one width in thousandths of their size, each group before its width. */
    private static final Map<String, Integer> WIDTHS = Map.of(
            "ijl'|",
            222,
            "ft.,:;/! I()[]",
            295,
            "r-",
            333,
            "ckszvxyJ",
            500,
            "mM%W@",
            900,
            "w",
            722,
            "ABEFKLPSTVXYZ",
            667);

    private static final int CAPITAL = 750;
    private static final int OTHER = 556;
    private static final int FAR_EAST = 1000;

    private LineCount() {}

    /** @param width of the cell, and {@code size} of the letters, in points */
    static int of(String text, double size, double width) {
        return (int)
                Math.max(1, text.lines().mapToLong(l -> ofLine(l, size, width)).sum());
    }

    private static long ofLine(String line, double size, double width) {
        long lines = 1;
        double used = 0;
        for (String word : line.split("(?<= )")) {
            double needed =
                    size * word.codePoints().mapToDouble(LineCount::width).sum();
            if (used + needed > width && used > 0) {
                lines++;
                used = 0;
            }
            used += needed;
            while (used > width) {
                lines++;
                used -= width;
            }
        }
        return lines;
    }

    /** As a share of the size. */
    private static double width(int letter) {
        if (letter >= 0x2E80) {
            return FAR_EAST / 1000.0;
        }
        int thousandths = WIDTHS.entrySet().stream()
                .filter(e -> e.getKey().indexOf(letter) >= 0)
                .mapToInt(Map.Entry::getValue)
                .findFirst()
                .orElse(Character.isUpperCase(letter) ? CAPITAL : OTHER);
        return thousandths / 1000.0;
    }
}
