package org.longus.edit;

import java.util.BitSet;
import org.longus.volume.Distances;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/** A mask grown or shrunk by a margin in mm: true distances between pixel centres, the same in every direction. */
public final class Margin {
    /** A centre exactly at the margin belongs to it, whatever the rounding of a distance. */
    private static final double TOLERANCE_MM = 1e-9;

    private Margin() {}

    /**
     * The mask with every pixel whose centre lies within {@code mm} of the centre of one of its pixels, where
     * {@code limit} allows it. A margin below the spacing of the pixels changes nothing: {@link #atLeastAPixel}.
     */
    public static Mask grow(Mask mask, double mm, Geometry geometry, PaintLimit limit) {
        return limit.add(mask, within(mask, mm, geometry));
    }

    /**
     * The mask without the pixels whose centre lies within {@code mm} of the centre of a pixel that is not of the mask.
     * What lies beyond the slice's border is unknown and takes nothing away; so growing and then shrinking never loses a
     * pixel.
     */
    public static Mask shrink(Mask mask, double mm, Geometry geometry) {
        BitSet background = mask.toBits();
        background.flip(0, mask.sizeI() * mask.sizeJ());
        return mask.minus(within(Mask.of(mask.sizeI(), mask.sizeJ(), 1, background), mm, geometry));
    }

    private static Mask within(Mask mask, double mm, Geometry geometry) {
        if (!(mm >= 0)) {
            throw new IllegalArgumentException("a margin must be a number of mm of at least 0, not " + mm);
        }
        double[] squaredMm2 = Distances.squaredMm2(mask, geometry);
        double mostMm2 = (mm + TOLERANCE_MM) * (mm + TOLERANCE_MM);
        return Mask.where(mask.sizeI(), mask.sizeJ(), 1, p -> squaredMm2[p] <= mostMm2);
    }

    /** {@code mm}, or the larger spacing of the slice's pixels where that is more: the least margin with an effect all round. */
    public static double atLeastAPixel(double mm, Geometry geometry) {
        return Math.max(mm, Math.max(geometry.spacingI(), geometry.spacingJ()));
    }
}
