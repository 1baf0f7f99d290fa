package org.longus.render;

/**
 * The colours of what lies over the CT in the window, 0xRRGGBB, as a set that a person chooses. In each set muscle, changes,
 * section and disagreement are told apart with normal, red-blind (protanope) and green-blind (deuteranope) vision. From the
 * greys of a CT all but the usual set are, too: in that the disagreement's colour is near a grey for the green-blind.
 * Pictures that are exported keep {@link Palette}; votes have {@link VoteRamp} in every set.
 */
public enum OverlayColours {
    /** {@link Palette}: the colours of Okabe and Ito. */
    USUAL(
            "Usual",
            Palette.MUSCLE,
            Palette.CHANGES,
            Palette.SECTION,
            Palette.DISAGREEMENT,
            Palette.HU_RANGE,
            Palette.ONLY_OTHER),
    /** Saturated colours, chosen for this program: the farthest from each other and from grey of those that were tried. */
    HIGH_CONTRAST("High contrast", 0x00E0FF, 0xFF4000, 0xFFFF00, 0xC060FF, 0x00FF80, 0xFF4000),
    /**
     * "RdYlBu" in five classes of ColorBrewer 2.0 (Harrower and Brewer, "ColorBrewer.org: an online tool for selecting
     * colour schemes for maps", The Cartographic Journal 40, 2003), one of its sets that are marked as safe for colour-blind
     * readers. It holds no green; muscle has its orange, which no grey comes near, and changes its blue, the farthest from that.
     */
    RED_GREEN("For red-green blindness", 0xFDAE61, 0x2C7BB6, 0xFFFFBF, 0xD7191C, 0xABD9E9, 0x2C7BB6);

    private final String word;
    private final int muscle;
    private final int changes;
    private final int section;
    private final int disagreement;
    private final int huRange;
    private final int onlyOther;

    OverlayColours(String word, int muscle, int changes, int section, int disagreement, int huRange, int onlyOther) {
        this.word = word;
        this.muscle = muscle;
        this.changes = changes;
        this.section = section;
        this.disagreement = disagreement;
        this.huRange = huRange;
        this.onlyOther = onlyOther;
    }

    /** As a person chooses it. */
    public String word() {
        return word;
    }

    /** The mask that is measured. */
    public int muscle() {
        return muscle;
    }

    /** What a person added to or took away from the models' mask. */
    public int changes() {
        return changes;
    }

    /** The C3 section, and the ring and arrow at a place that was asked for. */
    public int section() {
        return section;
    }

    /** Where the models disagree. */
    public int disagreement() {
        return disagreement;
    }

    /** Pixels within a HU range, whatever the mask. */
    public int huRange() {
        return huRange;
    }

    /** In a comparison of two masks: what both hold. */
    public int both() {
        return muscle;
    }

    /** In a comparison: what only the case's own mask holds. */
    public int onlyThis() {
        return section;
    }

    /** In a comparison: what only the other mask holds. */
    public int onlyOther() {
        return onlyOther;
    }
}
