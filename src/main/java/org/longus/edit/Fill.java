package org.longus.edit;

import org.longus.measure.HuRange;
import org.longus.volume.Components;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/**
 * Filling from one pixel outwards through pixels that share a side. Muscles touch each other and skin, so a fill that HU
 * alone held would run through the neck: it never goes further than {@code reachMm} from where it began.
 *
 * @param i column of the pixel that it begins at; likewise row {@code j}
 * @param reachMm straight distance from that pixel's centre that no centre may exceed; infinite for no such wall
 */
public record Fill(int i, int j, double reachMm) {
    public Fill {
        if (!(reachMm >= 0)) {
            throw new IllegalArgumentException("a reach must be a number of mm of at least 0, not " + reachMm);
        }
    }

    /** A fill from the pixel at a place. */
    public static Fill from(PixelPoint at, double reachMm) {
        return new Fill((int) Math.floor(at.i() + 0.5), (int) Math.floor(at.j() + 0.5), reachMm);
    }

    /**
     * The pixels of slice {@code k} that the fill reaches through pixels of {@code range}; empty when the pixel that it
     * begins at has other HU or lies outside the slice.
     */
    public Mask region(CtVolume ct, int k, HuRange range) {
        Geometry g = ct.geometry();
        short[] voxels = ct.voxels();
        int offset = ct.index(0, 0, k);
        Mask passable = Mask.where(g.sizeI(), g.sizeJ(), 1, p -> range.contains(voxels[offset + p]) && reaches(p, g));
        return partAt(passable);
    }

    /** The mask with {@link #region} added. */
    public Mask addTo(Mask mask, CtVolume ct, int k, HuRange range) {
        return mask.or(region(ct, k, range));
    }

    /** The mask without the piece of it that the fill reaches through its own pixels, whatever their HU. */
    public Mask takeFrom(Mask mask, Geometry geometry) {
        Mask passable = Mask.where(mask.sizeI(), mask.sizeJ(), 1, p -> mask.get(p) && reaches(p, geometry));
        return mask.minus(partAt(passable));
    }

    private boolean reaches(int position, Geometry g) {
        double x = (position % g.sizeI() - i) * g.spacingI();
        double y = (position / g.sizeI() - j) * g.spacingJ();
        return x * x + y * y <= reachMm * reachMm;
    }

    private Mask partAt(Mask passable) {
        boolean inSlice = i >= 0 && j >= 0 && i < passable.sizeI() && j < passable.sizeJ();
        return inSlice
                ? Components.partAt(passable, j * passable.sizeI() + i)
                : Mask.empty(passable.sizeI(), passable.sizeJ(), 1);
    }
}
