package org.longus.io.mask;

import org.longus.io.CtSeries;
import org.longus.io.SourceHeader;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/**
 * Where a CT's images were acquired, against the even grid that Longus has them on: a mask that was drawn on an image belongs to
 * its pixels, wherever in the patient the grid has them.
 */
final class AcquiredPlaces {
    private final CtSeries ct;
    private final Vec3 normal;

    AcquiredPlaces(CtSeries ct) {
        this.ct = ct;
        normal = ct.fileGeometry().directionK();
    }

    /**
     * From where an image was acquired to where the grid has it, in mm; nothing for an image that is not this CT's.
     *
     * @param image SOPInstanceUID
     * @param at where on it something was drawn, which tells the frames of one file apart
     */
    Vec3 toGrid(String image, Vec3 at) {
        Geometry grid = ct.fileGeometry();
        Vec3 shift = Vec3.ZERO;
        double nearest = Double.MAX_VALUE;
        int k = 0;
        for (SourceHeader.Instance i : ct.header().instances()) {
            if (!image.isEmpty()
                    && i.position().isPresent()
                    && i.sopInstanceUid().equals(image)) {
                Vec3 acquired = i.position().get();
                double off = Math.abs(at.minus(acquired).dot(normal));
                if (off < nearest) {
                    nearest = off;
                    shift = grid.toLps(0, 0, k).minus(acquired);
                }
            }
            k++;
        }
        return shift;
    }
}
