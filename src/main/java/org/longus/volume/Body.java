package org.longus.volume;

import java.util.BitSet;

/**
 * The patient without table, mask and air around: tissue (above {@value #TISSUE_HU} HU), without what is thinner than
 * about twice {@value #THIN_MM} mm, the largest part, its holes filled slice by slice. It is what a C3 section is made of, as
 * {@code models/training/longus_training/body.py} makes it for training.
 *
 * <p>One thing differs: the largest part is sought among the slices asked for alone. Arms beside the head are therefore
 * not the neck's, though far below they hang together.
 */
public final class Body {
    static final int TISSUE_HU = -300;
    static final double THIN_MM = 4;

    private Body() {}

    /** The body in slices {@code firstK..lastK}, on the whole grid of {@code ct}; slices outside the grid are passed over. */
    public static Mask of(CtVolume ct, int firstK, int lastK) {
        Geometry g = ct.geometry();
        int reach = arm(g, 2);
        // some slices more on either side, for what is thin has to be seen whole
        int from = Math.max(0, firstK - 2 * reach);
        int to = Math.min(g.sizeK() - 1, lastK + 2 * reach);
        if (firstK > lastK || from > to) {
            return Mask.empty(g);
        }
        short[] hu = ct.voxels();
        int offset = ct.index(0, 0, from);
        Mask tissue = Mask.where(g.sizeI(), g.sizeJ(), to - from + 1, p -> hu[offset + p] > TISSUE_HU);
        Mask opened = grown(shrunk(tissue, g), g);
        Mask body = grown(Components.largest(opened).largest(), g).and(tissue);
        return onGrid(Components.fillHoles(body, Integer.MAX_VALUE), g, from, firstK, lastK);
    }

    private static int arm(Geometry g, int axis) {
        return Math.max(1, (int) Math.round(THIN_MM / g.spacingMm(axis)));
    }

    /** What is in the mask with all voxels of the cross around it. */
    private static Mask shrunk(Mask mask, Geometry g) {
        BitSet kept = mask.toBits();
        for (int axis = 0; axis < 3; axis++) {
            kept.and(alongLines(mask, axis, arm(g, axis), true));
        }
        return Mask.of(mask.sizeI(), mask.sizeJ(), mask.sizeK(), kept);
    }

    /** The mask with the cross around each of its voxels. */
    private static Mask grown(Mask mask, Geometry g) {
        BitSet all = mask.toBits();
        for (int axis = 0; axis < 3; axis++) {
            all.or(alongLines(mask, axis, arm(g, axis), false));
        }
        return Mask.of(mask.sizeI(), mask.sizeJ(), mask.sizeK(), all);
    }

    /**
     * Each run of voxels along an axis, shortened ({@code shrink}) or lengthened by {@code arm} at both ends. What lies
     * outside the grid is not in the mask.
     */
    private static BitSet alongLines(Mask mask, int axis, int arm, boolean shrink) {
        int[] size = {mask.sizeI(), mask.sizeJ(), mask.sizeK()};
        int[] stride = {1, mask.sizeI(), mask.sizeI() * mask.sizeJ()};
        int length = size[axis];
        int step = stride[axis];
        int voxels = size[0] * size[1] * size[2];
        BitSet result = new BitSet(voxels);
        for (int block = 0; block < voxels; block += step * length) {
            for (int start = block; start < block + step; start++) {
                alongLine(mask, start, step, length, arm, shrink, result);
            }
        }
        return result;
    }

    private static void alongLine(Mask mask, int start, int step, int length, int arm, boolean shrink, BitSet result) {
        for (int n = 0; n < length; n++) {
            int first = n;
            while (n < length && mask.get(start + n * step)) {
                n++;
            }
            if (n > first) {
                int low = shrink ? first + arm : Math.max(0, first - arm);
                int high = shrink ? n - arm : Math.min(length, n + arm);
                for (int m = low; m < high; m++) {
                    result.set(start + m * step);
                }
            }
        }
    }

    private static Mask onGrid(Mask slab, Geometry g, int slabFrom, int firstK, int lastK) {
        int plane = g.sizeI() * g.sizeJ();
        BitSet bits = new BitSet();
        for (int p = slab.next(0); p >= 0; p = slab.next(p + 1)) {
            int k = p / plane + slabFrom;
            if (k >= firstK && k <= lastK) {
                bits.set(p + slabFrom * plane);
            }
        }
        return Mask.of(g.sizeI(), g.sizeJ(), g.sizeK(), bits);
    }
}
