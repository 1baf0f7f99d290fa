package org.longus.measure;

import java.util.List;

/**
 * The cut-offs in force: the published ones that Longus knows ({@code cutoffs.json}), with how far they were checked (figures
 * read in abstracts are said to be), and those of the user. Each was made on one group of people and one scanner practice;
 * none is a diagnosis.
 */
public final class CutOffs {
    /** The one made for what Longus measures. Mean minus two standard deviations: it marks only a few per cent. */
    public static final CutOff<C3Smi> CHARGI_2022 = named(PublishedData.CUT_OFFS.forC3(), "chargi-2022");

    public static final CutOff<L3Smi> WENDRICH_2017 = named(PublishedData.CUT_OFFS.forEstimatedL3(), "wendrich-2017");

    public static final CutOff<L3Smi> VAN_RIJN_DEKKER_2020 =
            named(PublishedData.CUT_OFFS.forEstimatedL3(), "van-rijn-dekker-2020");

    public static final CutOff<L3Smi> VAN_RIJN_DEKKER_2022 =
            named(PublishedData.CUT_OFFS.forEstimatedL3(), "van-rijn-dekker-2022");

    public static final CutOff<L3MeasuredSmi> PRADO_2008 =
            named(PublishedData.CUT_OFFS.forMeasuredL3(), "prado-2008");

    public static final List<CutOff<C3Smi>> FOR_C3 = PublishedData.CUT_OFFS.forC3();

    /** The newest on the most people first. */
    public static final List<CutOff<L3Smi>> FOR_ESTIMATED_L3 = PublishedData.CUT_OFFS.forEstimatedL3();

    /** For reading beside a result, not for labelling it: see {@link #labelledForEstimate}. */
    public static final List<CutOff<L3MeasuredSmi>> FOR_MEASURED_L3 = PublishedData.CUT_OFFS.forMeasuredL3();

    /** The user's; of the whole program, set when it starts and when the user chooses another file. */
    private static volatile CutOffTable own = CutOffTable.NONE;

    private CutOffs() {}

    /** What comes with Longus. */
    public static CutOffTable published() {
        return PublishedData.CUT_OFFS;
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
        return PublishedData.CUT_OFFS.plus(own);
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

    private static <I extends MuscleIndex> CutOff<I> named(List<CutOff<I>> all, String id) {
        return all.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }
}
