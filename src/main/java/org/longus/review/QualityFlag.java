package org.longus.review;

/**
 * A reason to look again before the number is used.
 *
 * @param code stable, for programs
 * @param sentence for people, with the figure that raised it
 */
public record QualityFlag(Code code, String sentence) {
    /** In the order of importance. */
    public enum Code {
        C3_NOT_FOUND,
        SECTION_LENGTH,
        SECTION_COMPONENTS,
        SECTION_AT_EDGE,
        SECTION_MOVED,
        SLICE_NOT_THE_MODELS,
        LOW_AGREEMENT,
        AREA_IMPLAUSIBLE,
        COARSE_PIXELS,
        METAL,
        TILT,
        MIRRORED,
        EDITED,
        UNUSUAL_BODY,
        INPUT
    }
}
