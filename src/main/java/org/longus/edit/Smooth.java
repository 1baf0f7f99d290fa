package org.longus.edit;

import java.util.BitSet;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/**
 * Smoothing by majority: a pixel belongs when more than half of the pixels within a radius do, and stays as it was when
 * it is just half. Teeth and notches narrower than the radius go, straight edges stay where they are, and the mask and
 * its background are treated alike.
 */
public final class Smooth {
    private Smooth() {}

    /**
     * @param radiusMm between pixel centres; below the spacing of the pixels nothing changes
     * @param limit where a pixel may be added; taking away is never limited
     */
    public static Mask byMajority(Mask mask, double radiusMm, Geometry geometry, PaintLimit limit) {
        if (!(radiusMm >= 0) || Double.isInfinite(radiusMm)) {
            throw new IllegalArgumentException("a radius must be a number of mm of at least 0, not " + radiusMm);
        }
        int sizeI = mask.sizeI();
        int sizeJ = mask.sizeJ();
        int[] half = halfWidths(radiusMm, geometry);
        int[][] before = runningCounts(mask);
        BitSet result = mask.toBits();
        for (int j = 0; j < sizeJ; j++) {
            for (int i = 0; i < sizeI; i++) {
                int set = 0;
                int all = 0;
                for (int row = Math.max(0, j - half.length + 1);
                        row <= Math.min(sizeJ - 1, j + half.length - 1);
                        row++) {
                    int reach = half[Math.abs(row - j)];
                    int from = Math.max(0, i - reach);
                    int to = Math.min(sizeI, i + reach + 1);
                    set += before[row][to] - before[row][from];
                    all += to - from;
                }
                int p = j * sizeI + i;
                if (2 * set < all) {
                    result.clear(p);
                } else if (2 * set > all && limit.allows(p)) {
                    result.set(p);
                }
            }
        }
        return Mask.of(sizeI, sizeJ, 1, result);
    }

    /** How many columns the disc reaches to either side, in the row through its centre and in each one further out. */
    private static int[] halfWidths(double radiusMm, Geometry g) {
        int[] half = new int[(int) Math.floor(radiusMm / g.spacingJ() + 1e-9) + 1];
        for (int row = 0; row < half.length; row++) {
            double dy = row * g.spacingJ();
            half[row] = (int) Math.floor(Math.sqrt(Math.max(0, radiusMm * radiusMm - dy * dy)) / g.spacingI() + 1e-9);
        }
        return half;
    }

    /** For each row how many of its first n pixels belong to the mask, n from 0. */
    private static int[][] runningCounts(Mask mask) {
        int[][] before = new int[mask.sizeJ()][mask.sizeI() + 1];
        for (int j = 0; j < mask.sizeJ(); j++) {
            for (int i = 0; i < mask.sizeI(); i++) {
                before[j][i + 1] = before[j][i] + (mask.get(j * mask.sizeI() + i) ? 1 : 0);
            }
        }
        return before;
    }
}
