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

    /** The same in a few words, for beside the number. */
    public String brief() {
        return FlagText.brief(fact);
    }

    /** Whether it warns of something; else it only says what was done. */
    public boolean isWarning() {
        return fact.isWarning();
    }

    public Bearing bearing() {
        return code().bearing();
    }

    /** What a flag bears on, and so where a person has to meet it. */
    public enum Bearing {
        /** Whether this is the scan to measure, and its values are HU at all: before the number. */
        SCAN,
        /** The muscle area: beside it. */
        AREA,
        /** The indices, by the patient's values. */
        INDICES,
        /** No number. */
        NONE
    }

    /** In the order of importance. */
    public enum Code {
        PREFERRED_SERIES_REFUSED(Bearing.SCAN, true),
        VALUES_NOT_HU(Bearing.SCAN, true),
        C3_NOT_FOUND(Bearing.AREA, true),
        SECTION_LENGTH(Bearing.AREA, true),
        SECTION_COMPONENTS(Bearing.AREA, true),
        SECTION_AT_EDGE(Bearing.AREA, true),
        SECTION_STEPS_DIFFER(Bearing.AREA, true),
        SECTION_UNSURE(Bearing.AREA, true),
        SECTION_COARSE(Bearing.AREA, true),
        /** Slice and mask stay where they are. */
        SECTION_MOVED(Bearing.NONE, false),
        SLICE_NOT_THE_MODELS(Bearing.AREA, false),
        LOW_AGREEMENT(Bearing.AREA, true),
        AREA_IMPLAUSIBLE(Bearing.AREA, true),
        OUTSIDE_BODY(Bearing.AREA, true),
        NEIGHBOUR_SLICES(Bearing.AREA, true),
        COARSE_PIXELS(Bearing.AREA, true),
        METAL(Bearing.AREA, true),
        TILT(Bearing.AREA, true),
        MIRRORED(Bearing.AREA, false),
        EDITED(Bearing.AREA, false),
        /** In the place of EDITED where the mask rests on a file. */
        MASK_OPENED(Bearing.AREA, false),
        VALUES_CONTRADICT(Bearing.INDICES, true),
        VALUE_NOT_TAKEN(Bearing.INDICES, true),
        UNUSUAL_BODY(Bearing.INDICES, true),
        PATIENT_VALUE(Bearing.INDICES, true),
        CUT_OFFS_CHANGED(Bearing.NONE, true),
        INPUT(Bearing.NONE, false);

        private final Bearing bearing;
        private final boolean warning;

        Code(Bearing bearing, boolean warning) {
            this.bearing = bearing;
            this.warning = warning;
        }

        public Bearing bearing() {
            return bearing;
        }

        /** Whether its facts warn, where none of them says otherwise. */
        boolean isWarning() {
            return warning;
        }
    }
}
