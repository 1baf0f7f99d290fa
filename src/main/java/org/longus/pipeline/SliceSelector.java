package org.longus.pipeline;

import java.util.Optional;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/**
 * Chooses the middle slice of a section. The rule:
 *
 * <ol>
 *   <li>A slice belongs to the section when it holds at least a quarter as many foreground voxels as the slice that holds
 *       most; so a thin spur at either end does not move the middle.
 *   <li>The middle is the mean of the first and the last such slice. Slices missing in between (holes) change nothing.
 *   <li>When the middle falls between two slices, the one nearer to the head is taken.
 * </ol>
 *
 * It speaks of slices as acquired: in a tilted scan "first", "last" and "towards the head" are along the slices' normal.
 */
public final class SliceSelector {
    private static final double BELONGS_FROM = 0.25;

    private SliceSelector() {}

    /**
     * @param firstK lowest and {@code lastK} highest slice index of the section
     * @param middleK their mean, a multiple of 0.5
     * @param k the chosen slice
     * @param lengthMm from the first slice's lower to the last slice's upper face
     */
    public record Middle(int firstK, int lastK, double middleK, int k, double lengthMm) {
        /** As a whole by so many slices of the file's order. */
        public Middle movedBy(int slices) {
            return new Middle(firstK + slices, lastK + slices, middleK + slices, k + slices, lengthMm);
        }
    }

    /** The middle of {@code section}, which lies on the grid of {@code geometry}; empty for an empty section. */
    public static Optional<Middle> middle(Mask section, Geometry geometry) {
        int[] counts = new int[section.sizeK()];
        int most = 0;
        for (int k = 0; k < counts.length; k++) {
            counts[k] = section.count(k);
            most = Math.max(most, counts[k]);
        }
        if (most == 0) {
            return Optional.empty();
        }
        int first = 0;
        while (counts[first] < BELONGS_FROM * most) {
            first++;
        }
        int last = counts.length - 1;
        while (counts[last] < BELONGS_FROM * most) {
            last--;
        }
        double middle = (first + last) / 2.0;
        int k = (int) (geometry.sense(2) > 0 ? Math.ceil(middle) : Math.floor(middle));
        return Optional.of(new Middle(first, last, middle, k, (last - first + 1) * geometry.spacingK()));
    }
}
