package org.longus.edit;

import org.longus.volume.Components;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/** Operations on the whole mask of a slice. Pixels belong together when they share a side. */
public final class Tidy {
    /** Forgives the rounding of an area that is meant to be a whole number of pixels. */
    private static final double TOLERANCE_PIXELS = 1e-6;

    private Tidy() {}

    /** Fills every hole: background that the slice's border cannot reach. */
    public static Mask fillHoles(Mask mask) {
        return Components.fillHoles(mask, Integer.MAX_VALUE);
    }

    /**
     * Fills small holes only, since a large one may be a vessel or fat that belongs outside.
     *
     * @param maximumMm2 larger holes stay open
     * @param geometry grid of the CT, for the area of a pixel
     */
    public static Mask fillHoles(Mask mask, double maximumMm2, Geometry geometry) {
        return Components.fillHoles(mask, (int) Math.floor(pixels(maximumMm2, geometry) + TOLERANCE_PIXELS));
    }

    /**
     * The mask without its small parts.
     *
     * @param minimumMm2 parts of less area go
     * @param geometry grid of the CT, for the area of a pixel
     */
    public static Mask removeIslands(Mask mask, double minimumMm2, Geometry geometry) {
        return Components.withoutSmall(mask, (int) Math.ceil(pixels(minimumMm2, geometry) - TOLERANCE_PIXELS));
    }

    private static double pixels(double mm2, Geometry geometry) {
        if (!(mm2 >= 0)) {
            throw new IllegalArgumentException("an area must be a number of mm2 of at least 0, not " + mm2);
        }
        return mm2 / (geometry.spacingI() * geometry.spacingJ());
    }
}
