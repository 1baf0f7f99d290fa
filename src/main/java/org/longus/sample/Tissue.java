package org.longus.sample;

/** What a point is made of, with its usual attenuation; the scan and the person shift some of it. */
enum Tissue {
    AIR(-1000),
    HEAD_REST(-650),
    MASK_SHELL(-150),
    SKIN(30),
    FAT(-102),
    MUSCLE(55),
    /** Fat in the plane where two measured muscles meet, and in streaks within one: inside their outline. */
    SEAM(-102),
    /** Soft tissue like muscle that does not belong to the measured muscles: tongue, chewing and strap muscles, walls. */
    SOFT(58),
    VESSEL(45),
    PAROTID(0),
    GLAND(45),
    THYROID(105),
    NODE(58),
    CORD(36),
    CSF(14),
    BRAIN(35),
    DISC(88),
    CARTILAGE(130),
    TRABECULAR(330),
    CORTICAL(820),
    TOOTH(1500),
    LUNG(-830);

    private final int hu;

    Tissue(int hu) {
        this.hu = hu;
    }

    /** Whether a reader who outlines the measured muscles would have it inside. */
    boolean isWithinMuscleOutline() {
        return this == MUSCLE || this == SEAM;
    }

    int hu() {
        return hu;
    }
}
