package org.longus.volume;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * A set of voxels of a grid, one bit each; immutable. A mask of a single slice has {@code sizeK} 1. Voxel (i, j, k)
 * is bit {@code (k * sizeJ + j) * sizeI + i}, as in {@link CtVolume}.
 */
public final class Mask {
    private final int sizeI;
    private final int sizeJ;
    private final int sizeK;
    private final BitSet bits;

    private Mask(int sizeI, int sizeJ, int sizeK, BitSet bits) {
        if (sizeI < 1 || sizeJ < 1 || sizeK < 1 || (long) sizeI * sizeJ * sizeK > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "not a mask size: %d x %d x %d", sizeI, sizeJ, sizeK));
        }
        this.sizeI = sizeI;
        this.sizeJ = sizeJ;
        this.sizeK = sizeK;
        this.bits = bits;
    }

    public static Mask empty(int sizeI, int sizeJ, int sizeK) {
        return new Mask(sizeI, sizeJ, sizeK, new BitSet());
    }

    /** An empty mask on the grid of {@code geometry}. */
    public static Mask empty(Geometry geometry) {
        return empty(geometry.sizeI(), geometry.sizeJ(), geometry.sizeK());
    }

    /** The voxels whose position in the grid satisfies {@code inside}. */
    public static Mask where(int sizeI, int sizeJ, int sizeK, IntPredicate inside) {
        Mask mask = empty(sizeI, sizeJ, sizeK);
        int n = sizeI * sizeJ * sizeK;
        for (int p = 0; p < n; p++) {
            if (inside.test(p)) {
                mask.bits.set(p);
            }
        }
        return mask;
    }

    /** A mask of these bits, which are copied; bits beyond the grid are refused. */
    public static Mask of(int sizeI, int sizeJ, int sizeK, BitSet bits) {
        Mask mask = new Mask(sizeI, sizeJ, sizeK, (BitSet) bits.clone());
        if (bits.length() > sizeI * sizeJ * sizeK) {
            throw new IllegalArgumentException("a bit lies outside the grid");
        }
        return mask;
    }

    public int sizeI() {
        return sizeI;
    }

    public int sizeJ() {
        return sizeJ;
    }

    public int sizeK() {
        return sizeK;
    }

    public boolean sameSizeAs(Mask o) {
        return sizeI == o.sizeI && sizeJ == o.sizeJ && sizeK == o.sizeK;
    }

    /** Whether the voxel belongs to the mask; outside the grid none does. */
    public boolean get(int i, int j, int k) {
        return i >= 0
                && j >= 0
                && k >= 0
                && i < sizeI
                && j < sizeJ
                && k < sizeK
                && bits.get((k * sizeJ + j) * sizeI + i);
    }

    /** Whether the voxel at this position of the grid belongs to the mask. */
    public boolean get(int position) {
        return bits.get(position);
    }

    public boolean get(int i, int j) {
        return get(i, j, 0);
    }

    public int count() {
        return bits.cardinality();
    }

    /** Voxels in slice k. */
    public int count(int k) {
        int plane = sizeI * sizeJ;
        int n = 0;
        for (int p = bits.nextSetBit(k * plane); p >= 0 && p < (k + 1) * plane; p = bits.nextSetBit(p + 1)) {
            n++;
        }
        return n;
    }

    public boolean isEmpty() {
        return bits.isEmpty();
    }

    /** The bits, as a copy to work on. */
    public BitSet toBits() {
        return (BitSet) bits.clone();
    }

    /** The position of the first voxel at or after {@code from}, or -1. */
    public int next(int from) {
        return bits.nextSetBit(from);
    }

    public Mask and(Mask o) {
        return combine(o, BitSet::and);
    }

    public Mask or(Mask o) {
        return combine(o, BitSet::or);
    }

    public Mask minus(Mask o) {
        return combine(o, BitSet::andNot);
    }

    public Mask xor(Mask o) {
        return combine(o, BitSet::xor);
    }

    private Mask combine(Mask o, java.util.function.BiConsumer<BitSet, BitSet> operation) {
        if (!sameSizeAs(o)) {
            throw new IllegalArgumentException("masks of different grids: %s and %s".formatted(this, o));
        }
        BitSet result = toBits();
        operation.accept(result, o.bits);
        return new Mask(sizeI, sizeJ, sizeK, result);
    }

    /** Slice k as a mask of its own. */
    public Mask slice(int k) {
        int plane = sizeI * sizeJ;
        return new Mask(sizeI, sizeJ, 1, bits.get(k * plane, (k + 1) * plane));
    }

    /** A mask of {@code sizeK} slices that holds this single slice at k and nothing else. */
    public Mask asSliceOf(int slices, int k) {
        if (sizeK != 1) {
            throw new IllegalStateException("not a single slice: " + this);
        }
        BitSet result = new BitSet();
        int offset = k * sizeI * sizeJ;
        for (int p = bits.nextSetBit(0); p >= 0; p = bits.nextSetBit(p + 1)) {
            result.set(offset + p);
        }
        return new Mask(sizeI, sizeJ, slices, result);
    }

    /** Moved along k by whole slices; what leaves the grid is gone. */
    public Mask movedBySlices(int slices) {
        int plane = sizeI * sizeJ;
        if (plane % Long.SIZE == 0) {
            return new Mask(sizeI, sizeJ, sizeK, movedByWords((long) slices * (plane / Long.SIZE)));
        }
        BitSet moved = new BitSet();
        for (int p = next(0); p >= 0; p = next(p + 1)) {
            long to = p + (long) slices * plane;
            if (to >= 0 && to < plane * sizeK) {
                moved.set((int) to);
            }
        }
        return new Mask(sizeI, sizeJ, sizeK, moved);
    }

    /** Whole words in one go: a section on 512 x 512 x 400 voxels has a million of them. */
    private BitSet movedByWords(long by) {
        long[] from = bits.toLongArray();
        long end = Math.min(from.length + by, (long) sizeI * sizeJ * sizeK / Long.SIZE);
        long start = Math.max(0, by);
        if (end <= start) {
            return new BitSet();
        }
        long[] to = new long[(int) end];
        System.arraycopy(from, (int) (start - by), to, (int) start, (int) (end - start));
        return BitSet.valueOf(to);
    }

    /** One byte a voxel, 0 or 1, in the grid's order. */
    public byte[] toBytes() {
        byte[] bytes = new byte[sizeI * sizeJ * sizeK];
        for (int p = bits.nextSetBit(0); p >= 0; p = bits.nextSetBit(p + 1)) {
            bytes[p] = 1;
        }
        return bytes;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Mask m && sameSizeAs(m) && bits.equals(m.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new int[] {sizeI, sizeJ, sizeK, bits.hashCode()});
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Mask[%d x %d x %d, %d voxels]", sizeI, sizeJ, sizeK, count());
    }
}
