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
            thousandths += width(codePoint, style.bold);
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
        text.lines().forEach(paragraph -> wrap(shown(paragraph.strip()), style, width, lines));
        return lines.isEmpty() ? List.of("") : lines;
    }

    private static void wrap(int[] letters, Style style, double width, List<String> lines) {
        int from = 0;
        int blank = -1;
        double used = 0;
        for (int at = 0; at < letters.length; at++) {
            if (letters[at] == ' ') {
                blank = at;
            }
            used += width(letters[at], style.bold) * style.size / 1000;
            if (used > width && letters[at] != ' ' && at > from) {
                int end = blank > from ? blank : at;
                lines.add(new String(letters, from, end - from).stripTrailing());
                from = blank > from ? blank + 1 : at;
                at = from - 1;
                blank = -1;
                used = 0;
            }
        }
        lines.add(new String(letters, from, letters.length - from).stripTrailing());
    }

    private static double width(int codePoint, boolean bold) {
        int letter = canShow(codePoint) ? codePoint : BOX;
        return face(letter, bold).width(letter);
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
