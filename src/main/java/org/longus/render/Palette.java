package org.longus.render;

/**
 * The one meaning of each colour, in every exported picture and, unless a person chooses other {@link OverlayColours}, in the
 * window and its legend; 0xRRGGBB. They are the colours that Okabe and Ito proposed (Color Universal Design, 2008), which
 * people with any colour vision tell apart; votes have {@link VoteRamp}.
 */
public final class Palette {
    /** The mask that is measured. */
    public static final int MUSCLE = 0x56B4E9;
    /** What a person added to or took away from the models' mask. */
    public static final int CHANGES = 0xE69F00;
    /** The C3 section. */
    public static final int SECTION = 0xF0E442;
    /** Where the models disagree. */
    public static final int DISAGREEMENT = 0xCC79A7;
    /** Pixels within a HU range, whatever the mask. */
    public static final int HU_RANGE = 0x009E73;

    /** In a comparison: what only the other mask holds. */
    public static final int ONLY_OTHER = 0xD55E00;

    /** Opacity of the dark line under the muscle's outline, so that it is seen over bright tissue. */
    public static final double SEAM_OPACITY = 0.45;
    /** Widths of outlines in points. */
    public static final double MUSCLE_LINE = 1.4;

    public static final double SECTION_LINE = 1.2;
    public static final double SEAM_LINE = 2.6;

    private Palette() {}
}
