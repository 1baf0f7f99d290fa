package org.longus.volume;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Numbers between text and memory, by one rule: decimal digits, finite. What Java's own parser takes beyond that ("80d",
 * "0x1p3", "NaN", "1e400") is no number of a person, a table or a header.
 */
public final class PlainNumber {
    private static final String DIGITS = "[-+]?([0-9]+([.,][0-9]*)?|[.,][0-9]+)";
    private static final Pattern DECIMAL = Pattern.compile(DIGITS);
    private static final Pattern SCIENTIFIC = Pattern.compile(DIGITS + "([eE][-+]?[0-9]{1,3})?");
    /** Beyond it a double has no decimals to round. */
    private static final double MOST_TO_ROUND = 1L << 53;

    private PlainNumber() {}

    /**
     * As a person types it: with a decimal point or a decimal comma ("43.3", "43,3"), a hyphen or a true minus, blanks
     * around it. A comma never parts thousands.
     *
     * @return empty for anything else
     */
    public static OptionalDouble typed(String text) {
        return parsed(text, DECIMAL);
    }

    /** As {@link #typed}, or with an exponent ("1.5e-3"), as programs write it. */
    public static OptionalDouble scientific(String text) {
        return parsed(text, SCIENTIFIC);
    }

    private static OptionalDouble parsed(String text, Pattern form) {
        String plain = text == null ? "" : text.strip().replace('\u2212', '-');
        return form.matcher(plain).matches()
                ? finite(Double.parseDouble(plain.replace(',', '.')))
                : OptionalDouble.empty();
    }

    /** The same number; empty where it is NaN or infinite: unknown, and never 0. */
    public static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** To some decimals; empty where it is NaN or infinite. */
    public static OptionalDouble rounded(double value, int decimals) {
        double scale = Math.pow(10, decimals);
        return Math.abs(value * scale) < MOST_TO_ROUND
                ? OptionalDouble.of(Math.round(value * scale) / scale)
                : finite(value);
    }
}
