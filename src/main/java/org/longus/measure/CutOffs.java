package org.longus.measure;

/**
 * The cut-offs in force: the published ones that Longus knows ({@code cutoffs.json}), with how far they were checked (figures
 * read in abstracts are said to be), and those of the user. Each was made on one group of people and one scanner practice;
 * none is a diagnosis.
 */
public final class CutOffs {
    /** The user's; of the whole program, set when it starts and when the user chooses another file. */
    private static volatile CutOffTable own = CutOffTable.NONE;

    private CutOffs() {}

    /** What comes with Longus. */
    public static CutOffTable published() {
        return PublishedData.get().cutOffs();
    }

    /** From now on these are applied beside the published ones. */
    public static void useOwn(CutOffTable table) {
        own = table;
    }

    /** The user's own. */
    public static CutOffTable own() {
        return own;
    }

    /** The published ones, then the user's. */
    public static CutOffTable inForce() {
        return PublishedData.get().cutOffs().plus(own);
    }

    /**
     * A cut-off for measured L3 turned on an estimate, as some papers do: the only way to that comparison, and it writes
     * what was done into the name and scale that every label carries.
     */
    public static CutOff<L3Smi> labelledForEstimate(CutOff<L3MeasuredSmi> measured) {
        return new CutOff<>(
                measured.id() + "-for-estimate",
                measured.name() + " (made for measured L3)",
                IndexScale.L3_ESTIMATED,
                L3Smi.NAME + ", held against a cut-off for measured L3",
                measured.rows(),
                measured.basis(),
                measured.citation(),
                measured.limits());
    }
}
