package org.longus.volume;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * The closed contours of a mask of one slice, along the borders of its pixels.
 *
 * <p><b>The rule.</b> A pixel belongs to the mask when its centre lies inside a contour. Because a contour runs along pixel
 * borders, each centre is half a pixel away from the nearest line: whoever rasterises by that rule gets exactly the mask
 * back, whatever he does with points on a line and however he rounds the coordinates. The area inside is the mask's area.
 *
 * <p><b>Parts.</b> A contour a connected part (pixels that share a side), so that no two of them overlap: to take their
 * union and to count crossings comes to the same.
 *
 * <p><b>Holes</b> are joined to the part's outer border by a keyhole, the shortest channel of no width along pixel borders
 * (PS3.3 C.8.8.6.3). A contour of its own for the hole would be filled by readers that take the union of contours.
 */
public final class PixelContours {
    /**
     * One closed contour; the last corner joins the first, which is not repeated.
     *
     * @param x columns of its corners, counted from the left border of column 0: corner x lies at index {@code x - 0.5}
     * @param y likewise rows, from the upper border of row 0
     */
    public record Contour(int[] x, int[] y) {
        public int corners() {
            return x.length;
        }

        /** The area inside, in pixels. */
        public int pixels() {
            return (int) Math.abs(PixelRings.twiceSignedArea(x, y) / 2);
        }
    }

    private PixelContours() {}

    /** The contours of a single slice, the largest part first. */
    public static List<Contour> of(Mask slice) {
        return of(slice, Integer.MAX_VALUE);
    }

    /**
     * Likewise; a part whose contour has more corners is cut between two rows, as often as it takes.
     *
     * @param maximumCorners at least 4
     */
    public static List<Contour> of(Mask slice, int maximumCorners) {
        if (slice.sizeK() != 1 || maximumCorners < 4) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "contours of %s with %d corners", slice, maximumCorners));
        }
        List<Contour> contours = new ArrayList<>();
        Deque<int[]> left = new ArrayDeque<>(Components.parts(slice));
        while (!left.isEmpty()) {
            int[] part = left.removeFirst();
            Mask mask = mask(slice, part);
            Contour contour = PixelRings.of(mask, part).joined();
            if (contour.corners() <= maximumCorners) {
                contours.add(contour);
            } else {
                halves(mask, part).forEach(left::addFirst);
            }
        }
        return contours;
    }

    private static List<int[]> halves(Mask mask, int[] part) {
        int sizeI = mask.sizeI();
        int first = Arrays.stream(part).min().orElseThrow() / sizeI;
        int last = Arrays.stream(part).max().orElseThrow() / sizeI;
        int from = ((first + last) / 2 + 1) * sizeI;
        int[] upper = Arrays.stream(part).filter(p -> p < from).toArray();
        int[] lower = Arrays.stream(part).filter(p -> p >= from).toArray();
        List<int[]> halves = new ArrayList<>(Components.parts(mask(mask, lower)));
        halves.addAll(Components.parts(mask(mask, upper)));
        return halves;
    }

    private static Mask mask(Mask grid, int[] positions) {
        BitSet bits = new BitSet();
        for (int p : positions) {
            bits.set(p);
        }
        return Mask.of(grid.sizeI(), grid.sizeJ(), 1, bits);
    }
}
