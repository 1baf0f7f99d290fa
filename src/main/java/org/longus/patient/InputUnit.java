package org.longus.patient;

import java.util.List;

/** Units in which people give what the indices need; the first one of an input is the one that formulas use. */
public enum InputUnit {
    YEARS("years", 1),
    CM("cm", 1),
    /** DICOM's own for a height; a form does not offer it. */
    METRE("m", 100),
    /** In tables; a form does not offer it, nor grams. */
    MILLIMETRE("mm", 0.1),
    INCH("in", 2.54),
    KG("kg", 1),
    GRAM("g", 0.001),
    POUND("lb", 0.45359237);

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

    /** The units that a form offers for an input, that of the formulas first. */
    public static List<InputUnit> of(IndexInput input) {
        return switch (input) {
            case AGE -> List.of(YEARS);
            case HEIGHT -> List.of(CM, INCH);
            case WEIGHT -> List.of(KG, POUND);
            case MUSCLE_AREA, SEX -> List.of();
        };
    }
}
