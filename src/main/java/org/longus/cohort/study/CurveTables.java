package org.longus.cohort.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.longus.export.study.FigureChart;
import org.longus.export.study.FigureChart.Series;
import org.longus.export.study.FigureColumn;
import org.longus.export.study.FigureTable;
import org.longus.measure.Computed;
import org.longus.measure.survival.FollowUpUnit;
import org.longus.measure.survival.FollowUps;
import org.longus.measure.survival.KaplanMeier;
import org.longus.measure.survival.LogRank;
import org.longus.measure.survival.SurvivalCurves;

/** The curves of one outcome with medians, numbers at risk and the log-rank tests between them. */
final class CurveTables {
    private static final int TIMES_AT_RISK = 6;

    private static final List<FigureColumn> WHOSE = List.of(
            FigureColumn.of("outcome", "", "the outcome, by the table's heading", "table"),
            FigureColumn.of("grouping", "", "what parts the people"),
            FigureColumn.of("within", "", "of whom: everyone, or one sex"));
    private static final FigureColumn GROUP = FigureColumn.of("group", "", "whose curve it is; empty for everyone");

    private static final List<FigureColumn> MEDIANS = joined(
            WHOSE,
            GROUP,
            FigureColumn.of("n", "people", "people in the curve"),
            FigureColumn.of("events", "people", "of them, with the event"),
            FigureColumn.of("time_unit", "", "of times", "table"),
            FigureColumn.of("median", "time_unit", "time at which half are without the event; empty: not reached"),
            FigureColumn.of("median_lower", "time_unit", "95 % interval's lower end"),
            FigureColumn.of("median_upper", "time_unit", "95 % interval's upper end"),
            FigureColumn.of("left_out", "", "who could not be used, and why"));
    private static final List<FigureColumn> STEPS = joined(
            WHOSE,
            GROUP,
            FigureColumn.of("time", "the outcome's", "time of events or of people last seen"),
            FigureColumn.of("at_risk", "people", "followed until just before this time"),
            FigureColumn.of("events", "people", "with the event at this time"),
            FigureColumn.of("censored", "people", "last seen at this time without it"),
            FigureColumn.of("survival", "0-1", "Kaplan and Meier, from this time on"),
            FigureColumn.of("standard_error", "", "Greenwood's, of the survival"),
            FigureColumn.of("lower", "0-1", "95 % band, of log(-log S)"),
            FigureColumn.of("upper", "0-1", "95 % band, of log(-log S)"));
    private static final List<FigureColumn> AT_RISK = joined(
            WHOSE,
            GROUP,
            FigureColumn.of("time", "the outcome's", "a time on the axis"),
            FigureColumn.of("at_risk", "people", "still followed just before it"),
            FigureColumn.of("survival", "0-1", "the curve's height at it"));
    private static final List<FigureColumn> TESTS = joined(
            WHOSE,
            FigureColumn.of("n", "people", "in the test"),
            FigureColumn.of("events", "people", "of them, with the event"),
            FigureColumn.of("chi2", "", "log-rank test"),
            FigureColumn.of("df", "", "its degrees of freedom"),
            FigureColumn.of("p", "", "log-rank test; not corrected for how many tests there are"),
            FigureColumn.of("tests", "", "how many log-rank tests of this outcome stand in this table"),
            FigureColumn.of("left_out", "", "who could not be used, and why"),
            FigureColumn.of("withheld", "", "why there is no test"));

    private final String outcome;
    private final FollowUpUnit unit;
    private final List<List<@Nullable Object>> medians = new ArrayList<>();
    private final List<List<@Nullable Object>> steps = new ArrayList<>();
    private final List<List<@Nullable Object>> atRisk = new ArrayList<>();
    private final List<List<@Nullable Object>> tests = new ArrayList<>();
    private final List<FigureChart> charts = new ArrayList<>();

    private CurveTables(String outcome, FollowUpUnit unit) {
        this.outcome = outcome;
        this.unit = unit;
    }

    static CurveTables of(List<StudyCase> used, String outcome, FollowUpUnit unit, List<Grouping> groupings) {
        CurveTables tables = new CurveTables(outcome, unit);
        tables.together(StudyPeople.of(used, outcome, unit, c -> Optional.empty()));
        for (Grouping grouping : groupings) {
            List<StudyCase> among = used.stream().filter(grouping.isIn()).toList();
            tables.grouped(StudyPeople.of(among, outcome, unit, grouping.group()), grouping, groupings.size());
        }
        return tables;
    }

    private void together(FollowUps people) {
        SurvivalCurves curves = SurvivalCurves.together(people);
        add(curves, "none", Grouping.EVERYONE);
        chart(curves, "everyone");
    }

    private void grouped(FollowUps people, Grouping grouping, int count) {
        SurvivalCurves curves = SurvivalCurves.byGroup(people);
        add(curves, grouping.name(), grouping.within());
        Computed<LogRank> test = LogRank.of(people);
        Optional<LogRank> given = test.figure();
        List<KaplanMeier> each = curves.curves();
        tests.add(Cells.row(
                outcome,
                grouping.name(),
                grouping.within(),
                each.stream().mapToInt(KaplanMeier::n).sum(),
                each.stream().mapToInt(KaplanMeier::events).sum(),
                given.map(t -> t.test().chi2()),
                given.map(t -> t.test().df()),
                given.map(t -> t.test().p()),
                count,
                Cells.leftOut(test, given.map(LogRank::leftOut).orElse(List.of())),
                Cells.withheld(test)));
        String p = given.map(t -> t.test().p() < 0.001
                        ? "log-rank p < 0.001"
                        : String.format(
                                Locale.ROOT, "log-rank p = %.3f", t.test().p()))
                .orElse("no test: " + Cells.withheld(test));
        chart(curves, grouping.title() + "; " + p);
    }

    private void add(SurvivalCurves curves, String grouping, String within) {
        String leftOut = Cells.leftOut(curves.leftOut());
        for (KaplanMeier curve : curves.curves()) {
            medians.add(Cells.row(
                    outcome,
                    grouping,
                    within,
                    curve.group(),
                    curve.n(),
                    curve.events(),
                    unit.name().toLowerCase(Locale.ROOT),
                    curve.median(),
                    curve.medianLower(),
                    curve.medianUpper(),
                    leftOut));
            for (KaplanMeier.Step s : curve.steps()) {
                steps.add(Cells.row(
                        outcome,
                        grouping,
                        within,
                        curve.group(),
                        s.time(),
                        s.atRisk(),
                        s.events(),
                        s.censored(),
                        s.survival(),
                        s.standardError(),
                        s.lower(),
                        s.upper()));
            }
        }
        double most = curves.curves().stream()
                .mapToDouble(c -> c.steps().getLast().time())
                .max()
                .orElse(0);
        for (KaplanMeier curve : curves.curves()) {
            for (double time : Ticks.of(0, most, TIMES_AT_RISK)) {
                atRisk.add(Cells.row(
                        outcome, grouping, within, curve.group(), time, curve.atRisk(time), curve.survivalAt(time)));
            }
        }
    }

    private void chart(SurvivalCurves curves, String what) {
        List<Series> series = new ArrayList<>();
        for (KaplanMeier curve : curves.curves()) {
            series.addAll(CurveLines.of(curve));
        }
        if (!series.isEmpty()) {
            charts.add(new FigureChart(
                    outcome + ": " + what,
                    "Kaplan-Meier curves with 95 % bands. " + atRisk(curves.curves()),
                    unit.name().toLowerCase(Locale.ROOT),
                    "without the event",
                    0,
                    1,
                    series));
        }
    }

    /** As in "At risk at 0, 20, 40: female 56, 30, 4; male 102, 60, 12." */
    private static String atRisk(List<KaplanMeier> curves) {
        double most = curves.stream()
                .mapToDouble(c -> c.steps().getLast().time())
                .max()
                .orElse(0);
        List<Double> times = Ticks.of(0, most, TIMES_AT_RISK);
        return "At risk at %s: %s."
                .formatted(
                        times.stream()
                                .map(t -> String.format(Locale.ROOT, "%.0f", t))
                                .collect(Collectors.joining(", ")),
                        curves.stream()
                                .map(c -> (c.group().isEmpty() ? Grouping.EVERYONE : c.group()) + " "
                                        + times.stream()
                                                .map(t -> String.format(Locale.ROOT, "%d", c.atRisk(t)))
                                                .collect(Collectors.joining(", ")))
                                .collect(Collectors.joining("; ")));
    }

    List<FigureTable> tables() {
        return List.of(
                new FigureTable("survival_logrank", "Do the groups differ (log-rank test)", "", TESTS, tests),
                new FigureTable("survival_medians", "Medians", "", MEDIANS, medians),
                new FigureTable("survival_at_risk", "Numbers at risk", "", AT_RISK, atRisk));
    }

    /** The longest table, for the end of a sheet. */
    FigureTable steps() {
        return new FigureTable("survival_curves", "The curves, step by step", "", STEPS, steps);
    }

    List<FigureChart> charts() {
        return List.copyOf(charts);
    }

    static List<FigureColumn> joined(List<FigureColumn> first, FigureColumn... then) {
        List<FigureColumn> all = new ArrayList<>(first);
        all.addAll(List.of(then));
        return List.copyOf(all);
    }
}
