package org.longus.ui.panel;

import java.util.regex.Pattern;

/** The plain letters of a workbook, as a screen shows them. */
final class Typeset {
    /** A number and its unit, or a limit's sign and its number, belong on one line. */
    private static final Pattern TOGETHER =
            Pattern.compile("(?<=\\d) (?=(?:cm\u00B2|kg|HU|mm|%|\u00D7)(?![\\p{L}\\d]))|(?<=[<\u2264>\u2265]) (?=\\d)");

    private Typeset() {}

    /** Of a number: raised twos, signs of a limit. */
    static String figure(String plain) {
        return plain.replace("cm2", "cm\u00B2")
                .replace("/m2", "/m\u00B2")
                .replace("<=", "\u2264")
                .replace(">=", "\u2265");
    }

    /** Of words that are wrapped: likewise, and no line begins with a unit or with the number of a limit. */
    static String words(String plain) {
        return TOGETHER.matcher(figure(plain)).replaceAll("\u00A0");
    }
}
