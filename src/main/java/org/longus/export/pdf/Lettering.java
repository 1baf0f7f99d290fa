package org.longus.export.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A text in the fonts that have its letters, as wide as it will be on the page. A letter that none has becomes a box; marks
 * that are not seen are left out.
 */
final class Lettering {
    static final int BOX = 0x25A1;

    private Lettering() {}

    /** How letters look: points, and a colour 0xRRGGBB. */
    record Style(double size, boolean bold, int rgb) {
        double lineHeight() {
            return 1.25 * size;
        }

        Style sized(double other) {
            return new Style(other, bold, rgb);
        }
    }

    /** Letters of one font. */
    record Run(Face face, String text) {}

    static List<Run> runs(String text, boolean bold) {
        List<Run> runs = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        Face face = null;
        for (int codePoint : shown(text)) {
            int letter = canShow(codePoint) ? codePoint : BOX;
            Face needed = face(letter, bold);
            if (face != null && needed != face) {
                runs.add(new Run(face, letters.toString()));
                letters.setLength(0);
            }
            face = needed;
            letters.appendCodePoint(letter);
        }
        if (face != null) {
            runs.add(new Run(face, letters.toString()));
        }
        return runs;
    }

    /** In points. */
    static double width(String text, Style style) {
        double thousandths = 0;
        for (int codePoint : shown(text)) {
            int letter = canShow(codePoint) ? codePoint : BOX;
            thousandths += face(letter, style.bold).width(letter);
        }
        return thousandths * style.size / 1000;
    }

    /** The letters of a text that no font has. */
    static SortedSet<Integer> missing(String text) {
        SortedSet<Integer> missing = new TreeSet<>();
        for (int codePoint : shown(text)) {
            if (!canShow(codePoint)) {
                missing.add(codePoint);
            }
        }
        return missing;
    }

    /** Broken into lines at blanks; a word that is longer than a line breaks anywhere. */
    static List<String> wrap(String text, Style style, double width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R")) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.strip().split("(?<= )")) {
                if (width(line + word.stripTrailing(), style) > width && !line.isEmpty()) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                }
                line.append(word);
                breakLong(line, style, width, lines);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static void breakLong(StringBuilder line, Style style, double width, List<String> lines) {
        while (width(line.toString().stripTrailing(), style) > width && line.codePointCount(0, line.length()) > 1) {
            int end = line.length();
            while (end > 0 && width(line.substring(0, end), style) > width) {
                end = line.offsetByCodePoints(end, -1);
            }
            int cut = Math.max(end, line.offsetByCodePoints(0, 1));
            lines.add(line.substring(0, cut));
            line.delete(0, cut);
        }
    }

    private static boolean canShow(int codePoint) {
        return face(codePoint, false).has(codePoint);
    }

    /** The first that has the letter; else the last. */
    private static Face face(int codePoint, boolean bold) {
        Face latin = bold ? Face.BOLD : Face.REGULAR;
        return latin.has(codePoint) ? latin : Face.FAR_EAST;
    }

    /** Composed, each blank a plain one, without what is not seen. */
    private static int[] shown(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
                .filter(c -> !isUnseen(c))
                .toArray();
    }

    private static boolean isUnseen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
            default -> codePoint >= 0xFE00 && codePoint <= 0xFE0F;
        };
    }
}
