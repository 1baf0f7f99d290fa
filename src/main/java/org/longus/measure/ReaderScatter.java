package org.longus.measure;

import java.util.Locale;

/**
 * How far the areas of two readers of the very same slice lie apart, in percent: what a change between two studies is held
 * against. From the card of the muscle models; the readers were careful non-clinicians and AI readers, so this is no clinical
 * limit of agreement. Another slice, another scanner and another day come on top.
 */
public final class ReaderScatter {
    /** The most on 16 slices, each drawn by two readers ("Flags and what they rest on": 0.3 to 7.9 %). */
    public static final double USUAL_PERCENT = 7.9;
    /** The most on twelve further slices of the same people, by two other readers ("outlined-left-out": 16.8 %). */
    public static final double MOST_PERCENT = 16.8;

    /** Where the figures are from. */
    public static final String SOURCE = String.format(
            Locale.ROOT,
            "Two readers of the same slice differed by up to %.1f %% of its area on 16 slices, and by up to %.1f %% on"
                    + " twelve others (card of the muscle models, c3-muscle/card.md; careful non-clinicians and AI"
                    + " readers, not clinicians).",
            USUAL_PERCENT,
            MOST_PERCENT);

    private ReaderScatter() {}

    /** What a change of an area, or of an index of it at one height, is against that. */
    public static String of(double changePercent) {
        double size = Math.abs(changePercent);
        if (size <= USUAL_PERCENT) {
            return "within what two readers of one slice differ by";
        }
        return size <= MOST_PERCENT
                ? "more than two readers usually differ by, within the most seen"
                : "more than any two readers differed by";
    }
}
