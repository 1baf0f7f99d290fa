package org.longus.ui.theme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JavaFX style sheet with its lengths made larger. Lengths in em follow the font's size by themselves; borders stay hairlines,
 * as wide as they were.
 */
final class ScaledCss {
    private static final Set<String> LENGTHS = Set.of(
            "-fx-font-size",
            "-fx-icon-size",
            "-fx-padding",
            "-fx-label-padding",
            "-fx-spacing",
            "-fx-hgap",
            "-fx-vgap",
            "-fx-graphic-text-gap",
            "-fx-background-radius",
            "-fx-border-radius",
            "-fx-min-width",
            "-fx-pref-width",
            "-fx-max-width",
            "-fx-min-height",
            "-fx-pref-height",
            "-fx-max-height",
            "-fx-size",
            "-fx-cell-size",
            "-fx-fixed-cell-size",
            "-fx-tick-length",
            "-fx-minor-tick-length",
            "-fx-arrow-button-gap",
            "-fx-indeterminate-bar-length");

    private static final Pattern DECLARATION = Pattern.compile("(-fx-[a-z-]+)(\\s*:)([^;{}]*)(?=[;}])");
    /** A number with px or with nothing; not one of a word, of a percentage or in em. */
    private static final Pattern LENGTH = Pattern.compile("(?<![\\w.#-])(-?\\d+(?:\\.\\d+)?)(px)?(?![\\w.%])");

    private ScaledCss() {}

    /** @param factor 1 leaves all as it is */
    static String of(String css, double factor) {
        return DECLARATION
                .matcher(css)
                .replaceAll(d -> Matcher.quoteReplacement(
                        LENGTHS.contains(d.group(1))
                                ? d.group(1) + d.group(2) + scaled(d.group(3), factor)
                                : d.group()));
    }

    private static String scaled(String value, double factor) {
        return LENGTH.matcher(value)
                .replaceAll(n -> length(Double.parseDouble(n.group(1)), n.group(2) == null ? "" : "px", factor));
    }

    private static String length(double value, String unit, double factor) {
        // JavaFX' own signs for "as wide as is wanted", "as computed" and "as the preferred one"
        boolean sign = value < 0 || value > 10_000;
        return BigDecimal.valueOf(sign ? value : value * factor)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + unit;
    }
}
