package org.longus.review;

/**
 * A reason to look again before the number is used.
 *
 * @param fact what raised it, with its figures
 */
public record QualityFlag(FlagFact fact) {
    /** Stable, for programs. */
    public Code code() {
        return fact.code();
    }

    /** For people, with the figure that raised it. */
    public String sentence() {
        return FlagText.of(fact);
    }

    /** Whether it warns of something; else it only says what was done. */
    public boolean isWarning() {
        return switch (code()) {
            case EDITED, MIRRORED, INPUT, SLICE_NOT_THE_MODELS -> false;
            default -> true;
        };
    }

    /** In the order of importance. */
    public enum Code {
        PREFERRED_SERIES_REFUSED,
        VALUES_NOT_HU,
        C3_NOT_FOUND,
        SECTION_LENGTH,
        SECTION_COMPONENTS,
        SECTION_AT_EDGE,
        SECTION_MOVED,
        SLICE_NOT_THE_MODELS,
        LOW_AGREEMENT,
        AREA_IMPLAUSIBLE,
        OUTSIDE_BODY,
        NEIGHBOUR_SLICES,
        COARSE_PIXELS,
        METAL,
        TILT,
        MIRRORED,
        EDITED,
        UNUSUAL_BODY,
        PATIENT_VALUE,
        INPUT
    }
}
