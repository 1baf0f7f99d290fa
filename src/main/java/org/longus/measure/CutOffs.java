package org.longus.measure;

/**
 * The published cut-offs that Longus knows ({@code cutoffs.json}), with how far they were checked (figures read in abstracts
 * are said to be). Each was made on one group of people and one scanner practice; none is a diagnosis. Which are in force is
 * a {@link CutOffTable} in the hands of whoever judges: these, and a user's own after them.
 */
public final class CutOffs {
    private CutOffs() {}

    /** What comes with Longus. */
    public static CutOffTable published() {
        return PublishedData.get().cutOffs();
    }

    /** The published ones, then a user's own. */
    public static CutOffTable with(CutOffTable own) {
        return published().plus(own);
    }

    /**
     * A cut-off for measured L3 turned on an estimate, as some papers do: the only way to that comparison, and it writes
     * what was done into the name and scale that every label carries.
     */
    public static CutOff<L3Smi> labelledForEstimate(CutOff<L3MeasuredSmi> measured) {
        return new CutOff<>(
                measured.id() + "-for-estimate",
                measured.name() + " (made for measured L3)",
                measured.whose(),
                IndexScale.L3_ESTIMATED,
                L3Smi.NAME + ", held against a cut-off for measured L3",
                measured.rows(),
                measured.basis(),
                measured.citation(),
                measured.limits());
    }
}
