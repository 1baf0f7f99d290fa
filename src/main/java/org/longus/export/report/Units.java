package org.longus.export.report;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** How figures and their units are written for people. */
final class Units {
    static final String CM2 = "cm\u00b2";
    static final String CM2_PER_M2 = "cm\u00b2/m\u00b2";

    private static final Pattern SQUARE = Pattern.compile("\\b(c?m)2\\b");

    private Units() {}

    /** A sentence with cm\u00b2 in place of cm2, and likewise. */
    static String shown(String sentence) {
        return SQUARE.matcher(sentence).replaceAll("$1\u00b2").replace("<=", "\u2264").replace(">=", "\u2265");
    }

    /** The same, begun with a capital. */
    static String sentence(String text) {
        String shown = shown(text);
        return shown.isEmpty() ? shown : shown.substring(0, 1).toUpperCase(Locale.ROOT) + shown.substring(1);
    }

    static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    /** Empty where the number is unknown. */
    static String number(OptionalDouble value, int digits, String unit) {
        return value.isPresent() ? number(value.getAsDouble(), digits) + unit : "";
    }
}
