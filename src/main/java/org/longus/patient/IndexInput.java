package org.longus.patient;

import java.util.Locale;
import java.util.OptionalDouble;

/** What an index is computed from, and the range in which a value is accepted; outside it counts as missing. */
public enum IndexInput {
    MUSCLE_AREA("muscle area", "cm2", Double.MIN_VALUE, 200),
    SEX("sex", "", 0, 0),
    /** The estimate of L3 was made on adults. */
    AGE("age", "years", 18, 110),
    /** A height typed in metres or inches falls outside. */
    HEIGHT("height", "cm", 100, 230),
    WEIGHT("weight", "kg", 25, 350);

    private final String word;
    private final String unit;
    private final double least;
    private final double most;

    IndexInput(String word, String unit, double least, double most) {
        this.word = word;
        this.unit = unit;
        this.least = least;
        this.most = most;
    }

    /** For a sentence, as in "height missing". */
    public String word() {
        return word;
    }

    /** What a form may say beside its field, as in "100 to 230 cm"; empty where there is nothing to say. */
    public String acceptedRange() {
        return switch (this) {
            case MUSCLE_AREA, SEX -> "";
            case AGE, HEIGHT, WEIGHT -> String.format(Locale.ROOT, "%.0f to %.0f %s", least, most, unit);
        };
    }

    /** The least that is accepted. */
    public double least() {
        return least;
    }

    /** The most that is accepted. */
    public double most() {
        return most;
    }

    /** Whether a number is accepted for this input; NaN never is. */
    public boolean believes(double value) {
        return value >= least && value <= most;
    }

    /**
     * Whether a number is one that most adults have; others are accepted and questioned. First guesses, wide on purpose.
     */
    public boolean isUsual(double value) {
        return switch (this) {
            case MUSCLE_AREA, SEX -> true;
            case AGE -> value <= 100;
            case HEIGHT -> value >= 140 && value <= 205;
            case WEIGHT -> value >= 35 && value <= 180;
        };
    }

    /**
     * By how much two statements of the same person may differ, in years, cm or kg; 0 where any difference is one too many.
     *
     * <p>Age: ages are rounded down, some up, and some are of the day on which the scan was ordered. Height: an inch, to which
     * some round, and a little for the time of the day; it moves an index by 3 %, less than who draws the outline does.
     * Weight: clothes, scales and a few days; it moves the estimated L3 SMI by 1 cm2/m2. The latter two are first guesses.
     */
    public double tolerance() {
        return switch (this) {
            case MUSCLE_AREA, SEX -> 0;
            case AGE -> 1.5;
            case HEIGHT -> 3;
            case WEIGHT -> 5;
        };
    }

    /** The number of this input; empty where it is unknown, and for an input that is no number of the patient's. */
    public OptionalDouble of(Patient patient) {
        return switch (this) {
            case MUSCLE_AREA, SEX -> OptionalDouble.empty();
            case AGE -> patient.ageYears();
            case HEIGHT -> patient.heightCm();
            case WEIGHT -> patient.weightKg();
        };
    }

    /** Whether a patient's value of this input is known; never for an input that is not the patient's. */
    public boolean isKnownIn(Patient patient) {
        return this == SEX ? patient.sex().isPresent() : of(patient).isPresent();
    }

    /** The value if it is known and accepted. */
    public OptionalDouble accepted(OptionalDouble value) {
        return value.isPresent() && believes(value.getAsDouble()) ? value : OptionalDouble.empty();
    }
}
