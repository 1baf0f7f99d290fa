package org.longus.ui.cohort;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.longus.measure.Category;
import org.longus.measure.Computed;
import org.longus.measure.CutOff;
import org.longus.measure.Indices;
import org.longus.measure.survival.FollowUpUnit;
import org.longus.measure.survival.FollowUps;
import org.longus.measure.survival.KaplanMeier;
import org.longus.measure.survival.LogRank;
import org.longus.measure.survival.Observation;
import org.longus.measure.survival.SurvivalCurves;
import org.longus.patient.Patient;
import org.longus.patient.Sex;

/** Kaplan-Meier curves by the category of a cut-off, and by sex: as {@link SurvivalCurves} has them, nothing computed here. */
final class SurvivalChart {
    private static final String NAME = "Survival";
    private static final String HOW =
            "Give a table with a column for the time, its unit in the name, and one for the event (1 or 0), as"
                    + " os_months and os_event, beside one with the patients' IDs.";

    private final List<CohortMember> members;
    private final CohortTable table;
    private final CutOff<?> cutOff;
    private final boolean bySex;
    private final Map<String, Optional<Sex>> sexes = new HashMap<>();

    private SurvivalChart(List<CohortMember> members, CohortTable table, CutOff<?> cutOff, boolean bySex) {
        this.members = members;
        this.table = table;
        this.cutOff = cutOff;
        this.bySex = bySex;
    }

    /**
     * @param outcome one of the table's; empty for the first
     * @param cutOff that makes the categories; the data make none
     */
    static Chart of(List<CohortMember> members, CohortTable table, String outcome, CutOff<?> cutOff, boolean bySex) {
        if (table.name().isEmpty()) {
            return Chart.none(NAME, "Nothing is known of what became of these people. " + HOW, List.of());
        }
        if (table.outcomes().isEmpty()) {
            return Chart.none(NAME, "'%s' has no outcome. %s".formatted(table.name(), HOW), table.remarks());
        }
        String which = table.outcomes().containsKey(outcome)
                ? outcome
                : table.outcomes().keySet().iterator().next();
        return new SurvivalChart(members, table, cutOff, bySex).chart(which);
    }

    private Chart chart(String outcome) {
        FollowUpUnit unit = table.outcomes().get(outcome);
        List<Observation> rows = members.stream()
                .filter(CohortMember::isCounted)
                .map(m -> row(m, outcome))
                .toList();
        FollowUps all = new FollowUps(unit, rows);
        SurvivalCurves curves = SurvivalCurves.byGroup(all);
        List<String> notes = new ArrayList<>(Words.leftOut(curves.leftOut()));
        long excluded = members.stream().filter(CohortMember::excluded).count();
        if (excluded > 0) {
            notes.add(String.format(Locale.ROOT, "Excluded by a person: %d.", excluded));
        }
        notes.addAll(table.remarks());
        if (curves.curves().isEmpty()) {
            return Chart.none(
                    NAME, "Nobody has both a time with its event and a category by " + cutOff.label() + ".", notes);
        }
        return drawn(outcome, unit, curves, tests(all), notes);
    }

    private Observation row(CohortMember m, String outcome) {
        CohortTable.Followed followed = table.of(m).outcomes().getOrDefault(outcome, CohortTable.Followed.UNKNOWN);
        Patient patient = table.patient(m);
        sexes.put(m.key(), patient.sex());
        return new Observation(m.key(), followed.time(), followed.event(), group(m, patient), Map.of());
    }

    private Optional<String> group(CohortMember m, Patient patient) {
        if (m.smaCm2().isEmpty() || bySex && patient.sex().isEmpty()) {
            return Optional.empty();
        }
        Indices indices = Indices.of(m.smaCm2().getAsDouble(), patient);
        return Category.of(cutOff, indices, patient) instanceof Category.Labelled label
                ? Optional.of((bySex ? Words.sex(patient.sex()) + ", " : "") + (label.low() ? "low" : "not low"))
                : Optional.empty();
    }

    /** Within each sex, for low is another limit for women than for men. */
    private List<String> tests(FollowUps all) {
        if (!bySex) {
            return List.of("Log-rank: " + test(all));
        }
        List<String> said = new ArrayList<>();
        for (Sex sex : Sex.values()) {
            List<Observation> of = all.rows().stream()
                    .filter(r -> sexes.get(r.id()).equals(Optional.of(sex)))
                    .toList();
            if (!of.isEmpty()) {
                said.add("Log-rank, %s: %s"
                        .formatted(
                                Words.sex(Optional.of(sex)).toLowerCase(Locale.ROOT),
                                test(new FollowUps(all.unit(), of))));
            }
        }
        return said;
    }

    private static String test(FollowUps rows) {
        return switch (LogRank.of(rows)) {
            case Computed.Given<LogRank>(LogRank t) ->
                String.format(
                        Locale.ROOT,
                        "%s (chi-squared %s, %d df).",
                        Words.p(t.test().p()),
                        Words.number(t.test().chi2(), 2),
                        t.test().df());
            case Computed.Withheld<LogRank> not -> Words.withheld(not) + ".";
        };
    }

    private Chart drawn(
            String outcome, FollowUpUnit unit, SurvivalCurves curves, List<String> tests, List<String> notes) {
        double last = curves.curves().stream()
                .mapToDouble(c -> c.steps().getLast().time())
                .max()
                .orElseThrow();
        Axis x = Axis.over("Time (%s)".formatted(unit.name().toLowerCase(Locale.ROOT)), 0, last);
        Chart.Parts parts = new Chart.Parts();
        Map<String, Map<Double, List<String>>> who = who(outcome);
        for (KaplanMeier curve : curves.curves()) {
            int group = parts.groups.size();
            parts.groups.add(legend(curve));
            add(curve, group, who.getOrDefault(curve.group(), Map.of()), parts);
            parts.below.add(
                    new Chart.Below(group, x.marks().stream().map(curve::atRisk).toList()));
        }
        parts.notes.addAll(tests);
        curves.emptyGroups()
                .forEach(g -> parts.notes.add("No curve of \"%s\": nobody of it can be used.".formatted(g)));
        parts.notes.addAll(notes);
        parts.notes.add("Categories by %s; bands are 95 %% (log-log). Not adjusted for anything."
                .formatted(cutOff.labelAndScale()));
        String summary = "Kaplan-Meier curves, %s, by %s. %s. %s"
                .formatted(outcome, cutOff.label(), String.join(". ", parts.groups), String.join(" ", tests));
        return parts.chart("%s: %s".formatted(NAME, outcome), x, new Axis("Without the event", 0, 1, 0.2), summary);
    }

    /** The keys of those whose time it is, by group and time. */
    private Map<String, Map<Double, List<String>>> who(String outcome) {
        Map<String, Map<Double, List<String>>> all = new HashMap<>();
        for (CohortMember m : members) {
            Observation row = row(m, outcome);
            if (m.isCounted()
                    && row.time().isPresent()
                    && row.group().isPresent()
                    && row.event().isPresent()) {
                all.computeIfAbsent(row.group().get(), g -> new HashMap<>())
                        .computeIfAbsent(row.time().getAsDouble(), t -> new ArrayList<>())
                        .add(m.key());
            }
        }
        return all;
    }

    private static void add(KaplanMeier curve, int group, Map<Double, List<String>> who, Chart.Parts parts) {
        List<Chart.Step> steps = new ArrayList<>();
        steps.add(new Chart.Step(0, 1, Double.NaN, Double.NaN, false));
        for (KaplanMeier.Step s : curve.steps()) {
            steps.add(new Chart.Step(
                    s.time(),
                    s.survival(),
                    s.lower().orElse(Double.NaN),
                    s.upper().orElse(Double.NaN),
                    s.censored() > 0));
            parts.marks.add(new Chart.Mark(
                    group, s.time(), s.survival(), words(curve, s), who.getOrDefault(s.time(), List.of()), false));
        }
        parts.curves.add(new Chart.Curve(group, steps));
    }

    private static String words(KaplanMeier curve, KaplanMeier.Step s) {
        String band = s.lower().isPresent()
                ? " (%s to %s)"
                        .formatted(
                                Words.number(s.lower().getAsDouble(), 3),
                                Words.number(s.upper().orElse(Double.NaN), 3))
                : "";
        return String.format(
                Locale.ROOT,
                "%s, %s %s: %s%s; at risk %d, events %d, last seen %d",
                curve.group(),
                Words.number(s.time(), 1),
                curve.unit().name().toLowerCase(Locale.ROOT),
                Words.number(s.survival(), 3),
                band,
                s.atRisk(),
                s.events(),
                s.censored());
    }

    private static String legend(KaplanMeier curve) {
        return String.format(
                Locale.ROOT,
                "%s: n %d, events %d, median %s",
                curve.group(),
                curve.n(),
                curve.events(),
                median(curve.median(), curve.medianLower(), curve.medianUpper()));
    }

    private static String median(OptionalDouble median, OptionalDouble lower, OptionalDouble upper) {
        if (median.isEmpty()) {
            return "not reached";
        }
        return List.of(lower, upper).stream()
                .map(end -> end.isPresent() ? Words.number(end.getAsDouble(), 1) : "not reached")
                .collect(Collectors.joining(" to ", Words.number(median.getAsDouble(), 1) + " (", ")"));
    }
}
