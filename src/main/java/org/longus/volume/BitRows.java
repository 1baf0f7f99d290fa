package org.longus.volume;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Marked voxels of a grid, each row along i in words of its own, so that whole rows are worked on at once: much faster than a
 * {@link Mask}, for what is done with neighbours along one axis. Not changed once made.
 */
final class BitRows {
    private final int sizeI;
    private final int sizeJ;
    private final int sizeK;
    /** Words a row; bits behind {@code sizeI} are 0. */
    private final int words;

    private final long[] bits;

    private BitRows(int sizeI, int sizeJ, int sizeK) {
        this.sizeI = sizeI;
        this.sizeJ = sizeJ;
        this.sizeK = sizeK;
        this.words = (sizeI + Long.SIZE - 1) / Long.SIZE;
        this.bits = new long[words * sizeJ * sizeK];
    }

    /** What is above {@code limitHu} in slices {@code from..to}; slice {@code from} is slice 0 of the result. */
    static BitRows above(CtVolume ct, int from, int to, int limitHu) {
        Geometry g = ct.geometry();
        BitRows rows = new BitRows(g.sizeI(), g.sizeJ(), to - from + 1);
        short[] hu = ct.voxels();
        IntStream.range(0, rows.sizeK).parallel().forEach(k -> {
            for (int j = 0; j < rows.sizeJ; j++) {
                int row = (k * rows.sizeJ + j) * rows.words;
                int p = ct.index(0, j, from + k);
                for (int i = 0; i < rows.sizeI; i++) {
                    if (hu[p + i] > limitHu) {
                        rows.bits[row + (i >> 6)] |= 1L << i;
                    }
                }
            }
        });
        return rows;
    }

    static BitRows of(Mask mask) {
        BitRows rows = new BitRows(mask.sizeI(), mask.sizeJ(), mask.sizeK());
        for (int p = mask.next(0); p >= 0; p = mask.next(p + 1)) {
            int i = p % rows.sizeI;
            rows.bits[p / rows.sizeI * rows.words + (i >> 6)] |= 1L << i;
        }
        return rows;
    }

    Mask toMask() {
        BitSet set = new BitSet(sizeI * sizeJ * sizeK);
        for (int row = 0; row < sizeJ * sizeK; row++) {
            for (int w = 0; w < words; w++) {
                for (long left = bits[row * words + w]; left != 0; left &= left - 1) {
                    set.set(row * sizeI + w * Long.SIZE + Long.numberOfTrailingZeros(left));
                }
            }
        }
        return Mask.of(sizeI, sizeJ, sizeK, set);
    }

    BitRows and(BitRows o) {
        BitRows both = new BitRows(sizeI, sizeJ, sizeK);
        for (int w = 0; w < bits.length; w++) {
            both.bits[w] = bits[w] & o.bits[w];
        }
        return both;
    }

    /**
     * What is in it with all voxels of the cross around it; outside the grid nothing is.
     *
     * @param arms of the cross, in voxels along i, j and k
     */
    BitRows shrunk(int[] arms) {
        return withCross(arms, true);
    }

    /** It with the cross around each of its voxels, as far as that is in the grid. */
    BitRows grown(int[] arms) {
        return withCross(arms, false);
    }

    private BitRows withCross(int[] arms, boolean shrink) {
        BitRows result = new BitRows(sizeI, sizeJ, sizeK);
        IntStream.range(0, sizeK).parallel().forEach(k -> {
            for (int j = 0; j < sizeJ; j++) {
                int row = (k * sizeJ + j) * words;
                System.arraycopy(bits, row, result.bits, row, words);
                for (int n = 1; n <= arms[0]; n++) {
                    combine(result.bits, row, shifted(row, n), 0, shrink);
                    combine(result.bits, row, shifted(row, -n), 0, shrink);
                }
                for (int n = -arms[1]; n <= arms[1]; n++) {
                    combineRow(result.bits, row, j + n, k, shrink);
                }
                for (int n = -arms[2]; n <= arms[2]; n++) {
                    combineRow(result.bits, row, j, k + n, shrink);
                }
            }
        });
        return result;
    }

    private void combineRow(long[] to, int row, int j, int k, boolean shrink) {
        if (j >= 0 && j < sizeJ && k >= 0 && k < sizeK) {
            combine(to, row, bits, (k * sizeJ + j) * words, shrink);
        } else if (shrink) {
            Arrays.fill(to, row, row + words, 0);
        }
    }

    private void combine(long[] to, int row, long[] with, int from, boolean shrink) {
        for (int w = 0; w < words; w++) {
            to[row + w] = shrink ? to[row + w] & with[from + w] : to[row + w] | with[from + w];
        }
    }

    /** A row of which each voxel is the one {@code n} further along i; 0 where that is outside. */
    private long[] shifted(int row, int n) {
        long[] moved = new long[words];
        int by = Math.floorDiv(n, Long.SIZE);
        int rest = Math.floorMod(n, Long.SIZE);
        for (int w = 0; w < words; w++) {
            long low = word(row, w + by) >>> rest;
            moved[w] = rest == 0 ? low : low | word(row, w + by + 1) << Long.SIZE - rest;
        }
        int over = words * Long.SIZE - sizeI;
        moved[words - 1] &= -1L >>> over;
        return moved;
    }

    private long word(int row, int w) {
        return w < 0 || w >= words ? 0 : bits[row + w];
    }
}
