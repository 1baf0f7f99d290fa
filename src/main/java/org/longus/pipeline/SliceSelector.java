package org.longus.pipeline;

import java.util.Arrays;
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
 * Of a section found in two steps ({@link Section.Steps}) the second step says where the middle is; the last rule holds.
 *
 * <p>It speaks of slices as acquired: in a tilted scan "first", "last" and "towards the head" are along the slices' normal.
 */
public final class SliceSelector {
    private static final double BELONGS_FROM = 0.25;

    private SliceSelector() {}

    /**
     * @param firstK lowest and {@code lastK} highest slice index of the section
     * @param middleK their mean, a multiple of 0.5; of a section found in two steps what the second step says ({@link Discs})
     * @param k the chosen slice, the nearest to {@code middleK}
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
        for (int k = 0; k < counts.length; k++) {
            counts[k] = section.count(k);
        }
        Ends ends = Ends.of(counts);
        if (ends.most() == 0) {
            return Optional.empty();
        }
        return Optional.of(of(ends.first(), ends.last(), ends.middle(), geometry));
    }

    /**
     * A section from slice {@code first} to slice {@code last} whose middle is known better than these tell.
     *
     * @param middleK fractional index; where it lies outside the scan the scan's end is chosen
     */
    static Middle of(int first, int last, double middleK, Geometry geometry) {
        // half way between two slices: the one nearer to the head
        double nearest = geometry.sense(2) > 0 ? Math.floor(middleK + 0.5) : Math.ceil(middleK - 0.5);
        int k = Math.clamp((long) nearest, 0, geometry.sizeK() - 1);
        return new Middle(first, last, middleK, k, (last - first + 1) * geometry.spacingK());
    }

    /**
     * The first and the last slice that belong to a section.
     *
     * @param most voxels on one slice; where it is 0 there is no section, and the two others say nothing
     */
    record Ends(int first, int last, int most) {
        /** @param counts foreground voxels of each slice */
        static Ends of(int[] counts) {
            int most = Arrays.stream(counts).max().orElse(0);
            int first = 0;
            int last = counts.length - 1;
            while (first < last && counts[first] < BELONGS_FROM * most) {
                first++;
            }
            while (last > first && counts[last] < BELONGS_FROM * most) {
                last--;
            }
            return new Ends(first, last, most);
        }

        double middle() {
            return (first + last) / 2.0;
        }
    }
}
