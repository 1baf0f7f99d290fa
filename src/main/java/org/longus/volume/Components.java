package org.longus.volume;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Connected parts of a mask and the holes in it. Neighbours share a face (6 in a volume, 4 in a slice). */
public final class Components {
    private Components() {}

    /**
     * The largest part and how many there are.
     *
     * @param largest on equal size the part whose first voxel comes first; empty for an empty mask
     */
    public record Largest(Mask largest, int parts) {}

    public static Largest largest(Mask mask) {
        BitSet left = mask.toBits();
        int[] queue = new int[Math.max(1, mask.count())];
        int[] best = {};
        int parts = 0;
        for (int seed = left.nextSetBit(0); seed >= 0; seed = left.nextSetBit(seed)) {
            int size = flood(mask, left, seed, queue);
            parts++;
            if (size > best.length) {
                best = Arrays.copyOf(queue, size);
            }
        }
        BitSet bits = new BitSet();
        for (int p : best) {
            bits.set(p);
        }
        return new Largest(Mask.of(mask.sizeI(), mask.sizeJ(), mask.sizeK(), bits), parts);
    }

    /** Every part as the positions of its voxels, the largest part first; of equal ones that whose first voxel comes first. */
    public static List<int[]> parts(Mask mask) {
        BitSet left = mask.toBits();
        int[] queue = new int[Math.max(1, mask.count())];
        List<int[]> parts = new ArrayList<>();
        for (int seed = left.nextSetBit(0); seed >= 0; seed = left.nextSetBit(seed)) {
            parts.add(Arrays.copyOf(queue, flood(mask, left, seed, queue)));
        }
        parts.sort(Comparator.comparingInt((int[] part) -> part.length).reversed());
        return parts;
    }

    /** The part that the voxel at {@code position} belongs to; empty when it belongs to none. */
    public static Mask partAt(Mask mask, int position) {
        BitSet part = new BitSet();
        if (mask.get(position)) {
            int[] queue = new int[mask.count()];
            int size = flood(mask, mask.toBits(), position, queue);
            for (int q = 0; q < size; q++) {
                part.set(queue[q]);
            }
        }
        return Mask.of(mask.sizeI(), mask.sizeJ(), mask.sizeK(), part);
    }

    /** The mask without parts of fewer than {@code voxels} voxels. */
    public static Mask withoutSmall(Mask mask, int voxels) {
        BitSet left = mask.toBits();
        BitSet kept = new BitSet();
        int[] queue = new int[Math.max(1, mask.count())];
        for (int seed = left.nextSetBit(0); seed >= 0; seed = left.nextSetBit(seed)) {
            int size = flood(mask, left, seed, queue);
            for (int q = 0; size >= voxels && q < size; q++) {
                kept.set(queue[q]);
            }
        }
        return Mask.of(mask.sizeI(), mask.sizeJ(), mask.sizeK(), kept);
    }

    /**
     * The mask with its holes filled, slice by slice: background that the slice's border cannot reach.
     *
     * @param maximumPixels holes of more pixels stay open
     */
    public static Mask fillHoles(Mask mask, int maximumPixels) {
        BitSet result = mask.toBits();
        int plane = mask.sizeI() * mask.sizeJ();
        List<List<int[]>> holes = IntStream.range(0, mask.sizeK())
                .parallel()
                .mapToObj(mask::slice)
                .map(slice -> slice.isEmpty() ? List.<int[]>of() : holes(slice))
                .toList();
        for (int k = 0; k < mask.sizeK(); k++) {
            for (int[] hole : holes.get(k)) {
                for (int q = 0; hole.length <= maximumPixels && q < hole.length; q++) {
                    result.set(k * plane + hole[q]);
                }
            }
        }
        return Mask.of(mask.sizeI(), mask.sizeJ(), mask.sizeK(), result);
    }

    /** The holes of a single slice, each as the positions of its pixels: background that the slice's border cannot reach. */
    public static List<int[]> holes(Mask slice) {
        int plane = slice.sizeI() * slice.sizeJ();
        int[] queue = new int[plane];
        BitSet background = slice.toBits();
        background.flip(0, plane);
        Mask outside = Mask.of(slice.sizeI(), slice.sizeJ(), 1, background);
        List<int[]> holes = new ArrayList<>();
        for (int seed = background.nextSetBit(0); seed >= 0; seed = background.nextSetBit(seed)) {
            int size = flood(outside, background, seed, queue);
            if (!touchesBorder(queue, size, slice.sizeI(), slice.sizeJ())) {
                holes.add(Arrays.copyOf(queue, size));
            }
        }
        return holes;
    }

    private static boolean touchesBorder(int[] positions, int count, int sizeI, int sizeJ) {
        for (int q = 0; q < count; q++) {
            int i = positions[q] % sizeI;
            int j = positions[q] / sizeI;
            if (i == 0 || j == 0 || i == sizeI - 1 || j == sizeJ - 1) {
                return true;
            }
        }
        return false;
    }

    /** Takes the part of {@code seed} out of {@code left} and lists it in {@code queue}; returns its size. */
    private static int flood(Mask mask, BitSet left, int seed, int[] queue) {
        int sizeI = mask.sizeI();
        int plane = sizeI * mask.sizeJ();
        int end = 0;
        queue[end++] = seed;
        left.clear(seed);
        for (int head = 0; head < end; head++) {
            int p = queue[head];
            int i = p % sizeI;
            int j = p % plane / sizeI;
            int k = p / plane;
            end = take(left, queue, end, p - 1, i > 0);
            end = take(left, queue, end, p + 1, i < sizeI - 1);
            end = take(left, queue, end, p - sizeI, j > 0);
            end = take(left, queue, end, p + sizeI, j < mask.sizeJ() - 1);
            end = take(left, queue, end, p - plane, k > 0);
            end = take(left, queue, end, p + plane, k < mask.sizeK() - 1);
        }
        return end;
    }

    private static int take(BitSet left, int[] queue, int end, int p, boolean inGrid) {
        if (inGrid && left.get(p)) {
            left.clear(p);
            queue[end++] = p;
            return end;
        }
        return end;
    }
}
