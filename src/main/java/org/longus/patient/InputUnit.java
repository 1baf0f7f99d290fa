package org.longus.patient;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.longus.volume.PlainNumber;

/** Units in which people give what the indices need; the first one of an input is the one that formulas use. */
public enum InputUnit {
    YEARS("years", 1),
    CM("cm", 1),
    /** DICOM's own for a height; a form does not offer it. */
    METRE("m", 100),
    /** In tables; a form does not offer it, nor grams. */
    MILLIMETRE("mm", 0.1),
    INCH("in", 2.54),
    /** With inches beside it, as in 5'7: {@link #typed}. */
    FOOT("ft", 30.48),
    KG("kg", 1),
    GRAM("g", 0.001),
    POUND("lb", 0.45359237);

    private static final int INCHES_A_FOOT = 12;
    private static final Pattern FEET_AND_INCHES =
            Pattern.compile("(\\d)\\s*(?:'|\u2032|ft|\\s)\\s*(\\d+(?:[.,]\\d+)?)\\s*(?:\"|\u2033|''|in)?");

    private final String symbol;
    private final double inFormulaUnits;

    InputUnit(String symbol, double inFormulaUnits) {
        this.symbol = symbol;
        this.inFormulaUnits = inFormulaUnits;
    }

    /** As in "cm". */
    public String symbol() {
        return symbol;
    }

    /** A value in this unit as formulas use it: years, cm or kg. */
    public double toFormulaUnits(double value) {
        return value * inFormulaUnits;
    }

    public double fromFormulaUnits(double value) {
        return value / inFormulaUnits;
    }

    /** What a person typed, in this unit; feet may have inches beside them, as in 5'7 or 5 ft 7. Empty for no number. */
    public OptionalDouble typed(String text) {
        Matcher feet = FEET_AND_INCHES.matcher(text.strip());
        if (this == FOOT && feet.matches()) {
            OptionalDouble inches = PlainNumber.typed(feet.group(2));
            return inches.isPresent() && inches.getAsDouble() < INCHES_A_FOOT
                    ? OptionalDouble.of(Integer.parseInt(feet.group(1)) + inches.getAsDouble() / INCHES_A_FOOT)
                    : OptionalDouble.empty();
        }
        return PlainNumber.typed(text);
    }

    /** A value in this unit as a form writes it; {@link #typed} reads it again. */
    public String written(double value) {
        if (this == FOOT) {
            long tenths = Math.round(value * INCHES_A_FOOT * 10);
            long feet = tenths / (INCHES_A_FOOT * 10);
            return feet + "'" + plain((tenths - feet * INCHES_A_FOOT * 10) / 10.0);
        }
        return plain(value);
    }

    private static String plain(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }

    /** The units that a form offers for an input, that of the formulas first. */
    public static List<InputUnit> of(IndexInput input) {
        return switch (input) {
            case AGE -> List.of(YEARS);
            case HEIGHT -> List.of(CM, INCH, FOOT);
            case WEIGHT -> List.of(KG, POUND);
            case MUSCLE_AREA, SEX -> List.of();
        };
    }
}
