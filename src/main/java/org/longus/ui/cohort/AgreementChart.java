package org.longus.ui.cohort;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.longus.measure.BlandAltman;
import org.longus.measure.Computed;
import org.longus.patient.Sex;

/** Bland and Altman's chart of two ways of measuring: differences over means, with the limits of agreement. */
final class AgreementChart {
    private static final String NAME = "Agreement";
    private static final String CM2 = "cm\u00B2";
    private static final String HOW =
            "No scan was measured in two ways. Results of readers in annotator mode, exported into the same folder,"
                    + " are held against the models' and against each other; a table with a column truth_area_cm2 gives"
                    + " areas that are held to be true.";

    private AgreementChart() {}

    /** @param which the {@link Comparison#name}; another than there is stands for the first */
    static Chart of(List<CohortMember> members, CohortTable table, List<Comparison> all, String which) {
        if (all.isEmpty()) {
            return Chart.none(NAME, HOW, table.remarks());
        }
        Comparison chosen =
                all.stream().filter(c -> c.name().equals(which)).findFirst().orElse(all.getFirst());
        double[] first =
                chosen.pairs().stream().mapToDouble(Comparison.Pair::firstCm2).toArray();
        double[] second =
                chosen.pairs().stream().mapToDouble(Comparison.Pair::secondCm2).toArray();
        return switch (BlandAltman.of(first, second)) {
            case Computed.Withheld<BlandAltman> not ->
                Chart.none(
                        NAME + ": " + chosen.name(),
                        "Limits of agreement " + Words.withheld(not) + ".",
                        chosen.leftOut());
            case Computed.Given<BlandAltman>(BlandAltman found) -> drawn(members, table, chosen, found);
        };
    }

    private static Chart drawn(List<CohortMember> members, CohortTable table, Comparison chosen, BlandAltman found) {
        Map<String, CohortMember> byKey =
                members.stream().collect(Collectors.toMap(CohortMember::key, Function.identity(), (a, b) -> a));
        Chart.Parts parts = new Chart.Parts();
        List<Optional<Sex>> sexes = List.of(Optional.of(Sex.FEMALE), Optional.of(Sex.MALE), Optional.empty());
        double least = found.lower().interval().lower();
        double most = found.upper().interval().upper();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Optional<Sex> sex : sexes) {
            List<Comparison.Pair> of = chosen.pairs().stream()
                    .filter(p -> table.patient(byKey.get(p.key())).sex().equals(sex))
                    .toList();
            if (of.isEmpty()) {
                continue;
            }
            int group = parts.groups.size();
            parts.groups.add(String.format(Locale.ROOT, "%s: n %d", Words.sex(sex), of.size()));
            for (Comparison.Pair p : of) {
                double mean = (p.firstCm2() + p.secondCm2()) / 2;
                double difference = p.firstCm2() - p.secondCm2();
                least = Math.min(least, difference);
                most = Math.max(most, difference);
                low = Math.min(low, mean);
                high = Math.max(high, mean);
                parts.marks.add(new Chart.Mark(group, mean, difference, words(p, chosen), List.of(p.key()), true));
            }
        }
        level(parts, 0, Double.NaN, Double.NaN, "", true);
        level(
                parts,
                found.bias(),
                found.biasInterval().lower(),
                found.biasInterval().upper(),
                "mean",
                false);
        level(
                parts,
                found.lower().value(),
                found.lower().interval().lower(),
                found.lower().interval().upper(),
                "-1.96 s",
                false);
        level(
                parts,
                found.upper().value(),
                found.upper().interval().lower(),
                found.upper().interval().upper(),
                "+1.96 s",
                false);
        String figures = String.format(
                Locale.ROOT,
                "n %d, mean difference %s %s (%s to %s), limits of agreement %s to %s %s",
                found.n(),
                Words.number(found.bias(), 2),
                CM2,
                Words.number(found.biasInterval().lower(), 2),
                Words.number(found.biasInterval().upper(), 2),
                Words.number(found.lower().value(), 2),
                Words.number(found.upper().value(), 2),
                CM2);
        parts.notes.add(figures + ".");
        found.slope()
                .filter(BlandAltman.Slope::isDoubtful)
                .ifPresent(s -> parts.notes.add(
                        "The difference changes with the size (%s per %s, %s): one pair of limits does not fit all."
                                .formatted(Words.number(s.perUnit(), 3), CM2, Words.p(s.p()))));
        parts.notes.addAll(chosen.leftOut());
        parts.notes.add("Bands are 95 % intervals.");
        return parts.chart(
                NAME + ": " + chosen.name(),
                Axis.over("Mean of both (%s)".formatted(CM2), low, high),
                Axis.over("%s less %s (%s)".formatted(chosen.first(), chosen.second(), CM2), least, most),
                "Bland-Altman, %s: %s".formatted(chosen.name(), figures));
    }

    private static void level(Chart.Parts parts, double y, double lower, double upper, String what, boolean thin) {
        parts.levels.add(new Chart.Level(y, lower, upper, what.isEmpty() ? "" : what + " " + Words.number(y, 2), thin));
    }

    private static String words(Comparison.Pair p, Comparison chosen) {
        return "%s: %s %s, %s %s %s; difference %s"
                .formatted(
                        p.key(),
                        chosen.first(),
                        Words.number(p.firstCm2(), 2),
                        chosen.second(),
                        Words.number(p.secondCm2(), 2),
                        CM2,
                        Words.number(p.firstCm2() - p.secondCm2(), 2));
    }
}
