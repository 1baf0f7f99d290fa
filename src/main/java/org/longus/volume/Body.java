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
        int[] arms = {arm(g, 0), arm(g, 1), reach};
        BitRows tissue = BitRows.above(ct, from, to, TISSUE_HU);
        Mask opened = tissue.shrunk(arms).grown(arms).toMask();
        Mask largest = Components.largest(opened).largest();
        Mask body = BitRows.of(largest).grown(arms).and(tissue).toMask();
        return Components.fillHoles(onGrid(body, g, from, firstK, lastK), Integer.MAX_VALUE);
    }

    private static int arm(Geometry g, int axis) {
        return Math.max(1, (int) Math.round(THIN_MM / g.spacingMm(axis)));
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
