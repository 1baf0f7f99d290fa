package org.longus.measure;

import java.util.Locale;
import java.util.OptionalDouble;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/** Area and attenuation of a mask on one slice. It visits the mask's pixels only, so it can follow every brush stroke. */
public final class MuscleMeasure {
    private MuscleMeasure() {}

    /**
     * @param sliceMask a mask of one slice ({@code sizeK} 1) on the grid of the CT's slices
     * @param k the slice of {@code ct} that the mask belongs to
     */
    public static MuscleArea of(CtVolume ct, Mask sliceMask, int k, HuRange range) {
        requireSlice(ct.geometry(), sliceMask, k);
        short[] voxels = ct.voxels();
        int offset = ct.index(0, 0, k);
        int all = 0;
        int counted = 0;
        long sumHu = 0;
        for (int p = sliceMask.next(0); p >= 0; p = sliceMask.next(p + 1)) {
            int hu = voxels[offset + p];
            all++;
            if (range.contains(hu)) {
                counted++;
                sumHu += hu;
            }
        }
        Geometry g = ct.geometry();
        return new MuscleArea(
                counted * g.pixelAreaCm2(),
                all * g.pixelAreaCm2(),
                counted == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sumHu / counted),
                counted,
                all,
                range,
                g.tiltDegrees());
    }

    /** The pixels of {@code sliceMask} that {@link #of} counts: those within {@code range}. */
    public static Mask counted(CtVolume ct, Mask sliceMask, int k, HuRange range) {
        requireSlice(ct.geometry(), sliceMask, k);
        short[] voxels = ct.voxels();
        int offset = ct.index(0, 0, k);
        return Mask.where(
                sliceMask.sizeI(), sliceMask.sizeJ(), 1, p -> sliceMask.get(p) && range.contains(voxels[offset + p]));
    }

    static void requireSlice(Geometry g, Mask sliceMask, int k) {
        if (sliceMask.sizeK() != 1 || sliceMask.sizeI() != g.sizeI() || sliceMask.sizeJ() != g.sizeJ()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "%s is not one slice of a CT of %d x %d", sliceMask, g.sizeI(), g.sizeJ()));
        }
        if (k < 0 || k >= g.sizeK()) {
            throw new IndexOutOfBoundsException(String.format(Locale.ROOT, "slice %d of %d", k, g.sizeK()));
        }
    }
}
