package org.longus.measure;

import java.util.BitSet;
import org.longus.volume.Components;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.PixelRect;

/**
 * What a reader's pencil would have drawn around a muscle mask: each connected part with its holes filled. Fat streaks within
 * a muscle and between muscles that touch all round lie inside; what is open to the outside does not. A hole that holds
 * 0.5 cm2 of bone or more is the vertebra and stays open.
 */
public final class MuscleOutline {
    private static final int BONE_FROM_HU = 200;
    private static final double VERTEBRA_FROM_CM2 = 0.5;

    private MuscleOutline() {}

    /**
     * @param sliceMask of slice {@code k}, {@code sizeK} 1
     * @return the mask and what it encloses, on the same grid
     */
    public static Mask filled(CtVolume ct, Mask sliceMask, int k) {
        MuscleMeasure.requireSlice(ct.geometry(), sliceMask, k);
        Geometry g = ct.geometry();
        int offset = ct.index(0, 0, k);
        BitSet filled = sliceMask.toBits();
        Cut cut = Cut.around(sliceMask);
        for (int[] hole : Components.holes(cut.small())) {
            int bone = 0;
            for (int p : hole) {
                bone += ct.voxels()[offset + cut.position(p)] >= BONE_FROM_HU ? 1 : 0;
            }
            if (bone * g.pixelAreaCm2() < VERTEBRA_FROM_CM2) {
                for (int p : hole) {
                    filled.set(cut.position(p));
                }
            }
        }
        return Mask.of(g.sizeI(), g.sizeJ(), 1, filled);
    }

    /** The part of a slice around its mask, with a rim of a pixel: flooding it costs a fifth of the whole. */
    private record Cut(Mask small, int iFrom, int jFrom, int sizeI) {
        static Cut around(Mask mask) {
            PixelRect r = PixelRect.around(mask);
            int iFrom = r.iFrom() - 1;
            int jFrom = r.jFrom() - 1;
            int width = r.width() + 2;
            Mask small = Mask.where(
                    width, r.height() + 2, 1, p -> mask.get(iFrom + p % width, jFrom + p / width));
            return new Cut(small, iFrom, jFrom, mask.sizeI());
        }

        /** Where a pixel of the cut lies on the slice; a hole never reaches the rim. */
        int position(int p) {
            return (jFrom + p / small.sizeI()) * sizeI + iFrom + p % small.sizeI();
        }
    }
}
