package org.longus.ui.display;

/**
 * Where HU stand along a slider, from 0 to 1. Soft tissue takes most of it: were all HU equally far apart, muscle would be a
 * few pixels wide.
 *
 * @param lowestHu at 0; what lies below stands there too
 * @param highestHu at 1; what lies above stands there too
 */
public record HuScale(int lowestHu, int highestHu) {
    /** What a CT of 12 bits can hold. */
    public static final HuScale CT = new HuScale(TypedHu.LOWEST, TypedHu.HIGHEST);
    /** What a window shows: that for the lung begins below any CT. */
    public static final HuScale WINDOW = new HuScale(-1500, TypedHu.HIGHEST);

    private static final int TISSUE_LOW_HU = -200;
    private static final int TISSUE_HIGH_HU = 300;
    private static final double TISSUE_LOW_AT = 0.2;
    private static final double TISSUE_HIGH_AT = 0.8;

    /** The place of an HU, 0..1. */
    public double at(double hu) {
        if (hu < TISSUE_LOW_HU) {
            return between(hu, lowestHu, TISSUE_LOW_HU, 0, TISSUE_LOW_AT);
        }
        return hu <= TISSUE_HIGH_HU
                ? between(hu, TISSUE_LOW_HU, TISSUE_HIGH_HU, TISSUE_LOW_AT, TISSUE_HIGH_AT)
                : between(hu, TISSUE_HIGH_HU, highestHu, TISSUE_HIGH_AT, 1);
    }

    /** The whole HU at a place. */
    public int hu(double at) {
        double hu = at < TISSUE_LOW_AT
                ? between(at, 0, TISSUE_LOW_AT, lowestHu, TISSUE_LOW_HU)
                : at <= TISSUE_HIGH_AT
                        ? between(at, TISSUE_LOW_AT, TISSUE_HIGH_AT, TISSUE_LOW_HU, TISSUE_HIGH_HU)
                        : between(at, TISSUE_HIGH_AT, 1, TISSUE_HIGH_HU, highestHu);
        return (int) Math.round(hu);
    }

    /** How far apart places of soft tissue are that differ by so many HU. */
    public double step(int hu) {
        return hu * (TISSUE_HIGH_AT - TISSUE_LOW_AT) / (TISSUE_HIGH_HU - TISSUE_LOW_HU);
    }

    private static double between(double value, double from, double to, double low, double high) {
        return low + Math.clamp((value - from) / (to - from), 0, 1) * (high - low);
    }
}
