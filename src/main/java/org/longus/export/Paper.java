package org.longus.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The paper that a report is printed on; upright, in points. */
public enum Paper {
    A4("A4", 595.28, 841.89),
    LETTER("Letter", 612, 792);

    /** Where offices have Letter; everybody else has A4. */
    private static final Set<String> LETTER_COUNTRIES =
            Set.of("US", "CA", "MX", "PH", "CL", "CO", "CR", "DO", "GT", "NI", "PA", "PR", "SV", "VE");

    private final String word;
    private final double width;
    private final double height;

    Paper(String word, double width, double height) {
        this.word = word;
        this.width = width;
        this.height = height;
    }

    /** As people call it. */
    public String word() {
        return word;
    }

    /** Of this name, in either case; empty where there is none. */
    public static Optional<Paper> named(String name) {
        return Arrays.stream(values())
                .filter(p -> p.word.equalsIgnoreCase(name.strip()))
                .findFirst();
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

    public static Paper of(Locale locale) {
        return LETTER_COUNTRIES.contains(locale.getCountry()) ? LETTER : A4;
    }
}
