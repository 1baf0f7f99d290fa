package org.longus.measure;

import static org.longus.measure.CutOff.Operator.AT_MOST;
import static org.longus.measure.CutOff.Operator.BELOW;

import java.util.List;
import java.util.Optional;
import org.longus.measure.BodyMassIndex.Band;
import org.longus.measure.CutOff.Operator;
import org.longus.measure.CutOff.Row;
import org.longus.patient.Sex;

/**
 * The published cut-offs that Longus knows, with how far they were checked: figures read in abstracts are said to be.
 * Each was made on one group of people and one scanner practice; none is a diagnosis.
 */
public final class CutOffs {
    private CutOffs() {}

    /** The one made for what Longus measures. Mean minus two standard deviations: it marks only a few per cent. */
    public static final CutOff<C3Smi> CHARGI_2022 = new CutOff<>(
            "Chargi 2022",
            C3Smi.NAME,
            List.of(
                    new Row(Optional.of(Sex.MALE), Band.BELOW_25, AT_MOST, 6.8),
                    new Row(Optional.of(Sex.MALE), Band.FROM_25, AT_MOST, 8.5),
                    new Row(Optional.of(Sex.FEMALE), Band.BELOW_25, AT_MOST, 5.3),
                    new Row(Optional.of(Sex.FEMALE), Band.FROM_25, AT_MOST, 6.4)),
            "mean minus two standard deviations: it marks only a few per cent as low",
            "Chargi 2022, 1,415 people with head and neck cancer; figures read in the abstract");

    public static final CutOff<L3Smi> WENDRICH_2017 = new CutOff<>(
            "Wendrich 2017",
            L3Smi.NAME,
            List.of(new Row(Optional.empty(), Band.ANY, AT_MOST, 43.2)),
            "best separation of chemotherapy dose-limiting toxicity; one value for both sexes",
            "Wendrich 2017, 112 people with head and neck cancer; read in the abstract and in Chargi's thesis, p. 35");

    public static final CutOff<L3Smi> VAN_RIJN_DEKKER_2020 = new CutOff<>(
            "van Rijn-Dekker 2020",
            L3Smi.NAME,
            bySex(BELOW, 42.4, 30.6),
            "lowest quarter of each sex",
            "van Rijn-Dekker 2020, 750 people with head and neck cancer; figures read in the abstract");

    public static final CutOff<L3Smi> VAN_RIJN_DEKKER_2022 = new CutOff<>(
            "van Rijn-Dekker 2022",
            L3Smi.NAME,
            bySex(BELOW, 42.0, 31.2),
            "lowest quarter of each sex",
            "van Rijn-Dekker 2022 (acute toxicity), 977 people with head and neck cancer; figures read in the"
                    + " abstract");

    public static final CutOff<L3MeasuredSmi> PRADO_2008 = new CutOff<>(
            "Prado 2008",
            L3MeasuredSmi.NAME,
            bySex(BELOW, 52.4, 38.5),
            "best separation of survival",
            "Prado 2008; figures read in later work");

    /** The source gives the limits; "below" is Longus' reading of mean minus two standard deviations. */
    public static final CutOff<L3MeasuredSmi> DERSTINE_2018 = new CutOff<>(
            "Derstine 2018",
            L3MeasuredSmi.NAME,
            bySex(BELOW, 45.4, 34.4),
            "mean minus two standard deviations of healthy people (United States)",
            "Derstine 2018; figures read in the abstract");

    /** The source gives the limits; "below" is Longus' reading of a 5th percentile. */
    public static final CutOff<L3MeasuredSmi> VAN_DER_WERF_2018 = new CutOff<>(
            "van der Werf 2018",
            L3MeasuredSmi.NAME,
            bySex(BELOW, 41.6, 32.0),
            "5th percentile of healthy people (Caucasian)",
            "van der Werf 2018; figures read in the abstract");

    public static final List<CutOff<C3Smi>> FOR_C3 = List.of(CHARGI_2022);

    /** The newest on the most people first. */
    public static final List<CutOff<L3Smi>> FOR_ESTIMATED_L3 =
            List.of(VAN_RIJN_DEKKER_2022, VAN_RIJN_DEKKER_2020, WENDRICH_2017);

    /** For reading beside a result, not for labelling it: see {@link #labelledForEstimate}. */
    public static final List<CutOff<L3MeasuredSmi>> FOR_MEASURED_L3 =
            List.of(PRADO_2008, DERSTINE_2018, VAN_DER_WERF_2018);

    /**
     * A cut-off for measured L3 turned on an estimate, as some papers do: the only way to that comparison, and it writes
     * what was done into the name and scale that every label carries.
     */
    public static CutOff<L3Smi> labelledForEstimate(CutOff<L3MeasuredSmi> measured) {
        return new CutOff<>(
                measured.name() + " (made for measured L3)",
                L3Smi.NAME + ", held against a cut-off for measured L3",
                measured.rows(),
                measured.basis(),
                measured.citation());
    }

    private static List<Row> bySex(Operator operator, double men, double women) {
        return List.of(
                new Row(Optional.of(Sex.MALE), Band.ANY, operator, men),
                new Row(Optional.of(Sex.FEMALE), Band.ANY, operator, women));
    }
}
