package org.longus.export.workbook;

/**
 * About how many lines a text takes in a cell, in a sans serif as wide as Arial. A spreadsheet finds the height of a row by
 * itself only where no cells of it are merged.
 */
final class LineCount {
    private static final double FULL_WIDTH = 1;
    private static final double CAPITAL = 0.72;
    private static final double NARROW = 0.3;
    private static final double OTHER = 0.56;

    private LineCount() {}

    /** @param width of the cell, and {@code size} of the letters, in points */
    static int of(String text, double size, double width) {
        return (int) Math.max(1, text.lines().mapToLong(l -> ofLine(l, size, width)).sum());
    }

    private static long ofLine(String line, double size, double width) {
        long lines = 1;
        double used = 0;
        for (String word : line.split("(?<= )")) {
            double needed = size * word.codePoints().mapToDouble(LineCount::width).sum();
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

    private static double width(int letter) {
        if (letter >= 0x1100 && !Character.isLetter(letter) && letter < 0x2E80) {
            return OTHER;
        }
        if (letter >= 0x1100) {
            return FULL_WIDTH;
        }
        return Character.isUpperCase(letter) || "mw%@".indexOf(letter) >= 0
                ? CAPITAL
                : " .,:;'|iljtf()-".indexOf(letter) >= 0 ? NARROW : OTHER;
    }
}
