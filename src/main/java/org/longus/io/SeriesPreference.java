package org.longus.io;

import java.util.Comparator;

/**
 * Which series of a study is measured when nobody chooses. The first point in which two series differ decides:
 *
 * <ol>
 *   <li>values that are HU of tissue on axial slices: an original before a derived one, before a mono-energetic one, before
 *       other planes (MPR), before projections, iodine and other maps, subtractions, scouts ({@link SeriesKind})
 *   <li>that it covers the neck: the description or body part does not name another part of the body, and the slices reach
 *       over {@value Merit#NECK_MM} mm, enough for the section of {@value Merit#SECTION_MM} mm to be found with something
 *       above and below it; of those that reach less, over the section itself. Reaching further is not better
 *   <li>soft-tissue kernel before one between or unknown, before bone and lung ({@link KernelKind})
 *   <li>thinner slices, by what the file states, else by their distance; below {@value Merit#THIN_MM} mm that is no gain
 *   <li>more slices
 *   <li>the lower series number, then the order in which they were found
 * </ol>
 *
 * Contrast agent decides nothing: muscle is read on both.
 */
public final class SeriesPreference {
    private SeriesPreference() {}

    /** The preferred first. */
    public static Comparator<SeriesChoice> order() {
        return Comparator.comparing((SeriesChoice c) -> Merit.of(c), Merit.ORDER);
    }

    /** Whether a series that cannot be opened would have been taken before this one. */
    static boolean isPreferred(RefusedSeries refused, SeriesChoice chosen) {
        return refused.slices() > 1 && Merit.ORDER.compare(Merit.of(refused), Merit.of(chosen)) < 0;
    }

    /** Why one stands behind another, in words; empty where nothing but their order tells them apart. */
    static String whyBehind(SeriesChoice behind, SeriesChoice preferred) {
        return Merit.of(behind).whyBehind(Merit.of(preferred));
    }
}
