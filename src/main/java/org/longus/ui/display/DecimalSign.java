package org.longus.ui.display;

import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/**
 * How figures are shown that a person reads. All that is computed, kept or written holds the point; the sign is put in where
 * a text with figures is shown, and nowhere else.
 */
public enum DecimalSign {
    POINT("Point (43.3)"),
    COMMA("Comma (43,3)");

    /** A point between digits, of a number that has no other point: no version, UID, date or name of a file. */
    private static final Pattern POINTED = Pattern.compile(
            "(?<![\\p{L}\\d._/\\\\])(?<![\\p{L}\\d._/\\\\]-)(\\d+)\\.(\\d+)(?![\\p{L}\\d_/\\\\-]|\\.[\\p{L}\\d])");
    /** Of three numbers in a row, as in "LPS 1.5, -2.0, 3.1 mm". */
    private static final Pattern BETWEEN = Pattern.compile("(?<=\\d), (?=[-+\u2212]?\\d)");

    private final String words;

    DecimalSign(String words) {
        this.words = words;
    }

    /** As a person chooses it. */
    public String words() {
        return words;
    }

    /** A text of figures, written with a point, as it is shown. With a comma a semicolon parts numbers from each other. */
    public String shown(String text) {
        return this == POINT
                ? text
                : POINTED.matcher(BETWEEN.matcher(text).replaceAll("; ")).replaceAll("$1,$2");
    }

    /** A text of figures as it is shown now; empty where there is none. */
    public static ObservableValue<String> shown(ObservableValue<DecimalSign> sign, ObservableValue<String> text) {
        return Bindings.createStringBinding(
                () -> text.getValue() == null ? null : sign.getValue().shown(text.getValue()), sign, text);
    }
}
