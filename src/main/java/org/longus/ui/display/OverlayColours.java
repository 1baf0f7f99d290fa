package org.longus.ui.display;

/** The colours of what lies over the CT, 0xRRGGBB: Okabe and Ito's set, which people with any colour vision tell apart. */
public final class OverlayColours {
    /** The mask that is measured. */
    public static final int MUSCLE = 0x56B4E9;

    /** What a person added to the models' mask, or took away. */
    public static final int CHANGES = 0xE69F00;

    public static final int SECTION = 0xF0E442;

    public static final int DISAGREEMENT = 0xCC79A7;

    public static final int HU_RANGE = 0x009E73;

    /** Where two masks are compared: in both. These three differ in lightness, too, and can be told apart in grey. */
    public static final int IN_BOTH = 0x56B4E9;

    /** In the case's own mask and not in the other. */
    public static final int ONLY_THIS = 0xF0E442;

    /** In the other mask and not in the case's own. */
    public static final int ONLY_OTHER = 0xD55E00;

    private OverlayColours() {}
}
