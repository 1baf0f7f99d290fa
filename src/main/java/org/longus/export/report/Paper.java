package org.longus.export.report;

import java.util.Locale;
import java.util.Set;

/** The paper that a report is printed on, upright, in points. */
public enum Paper {
    A4(595.28, 841.89),
    LETTER(612, 792);

    /** Where offices have Letter; everybody else has A4. */
    private static final Set<String> LETTER_COUNTRIES =
            Set.of("US", "CA", "MX", "PH", "CL", "CO", "CR", "DO", "GT", "NI", "PA", "PR", "SV", "VE");

    private final double width;
    private final double height;

    Paper(double width, double height) {
        this.width = width;
        this.height = height;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    /** What the country of this computer's user prints on. */
    public static Paper here() {
        return of(Locale.getDefault(Locale.Category.DISPLAY));
    }

    static Paper of(Locale locale) {
        return LETTER_COUNTRIES.contains(locale.getCountry()) ? LETTER : A4;
    }
}
