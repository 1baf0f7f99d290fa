package org.longus.io;

/**
 * A series, or a stack of one, that an input holds and that cannot be opened.
 *
 * @param slices how many files or frames were found of it
 * @param coverageMm along its slices, as far as that is known; else 0
 * @param reason a sentence with the file and the next step
 */
public record RefusedSeries(
        SeriesOrigin origin, CtSeries.Identity identity, int slices, double coverageMm, String reason) {
    /** The reason without the series' name in front of it, where that was said already. */
    public String reasonAlone() {
        String name = origin.facts().label() + ": ";
        return reason.startsWith(name) ? reason.substring(name.length()) : reason;
    }
}
