package org.longus.ui.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.cohort.progress.Distribution;
import org.longus.measure.AgeBand;
import org.longus.measure.AgeSexReference;
import org.longus.measure.Computed;
import org.longus.measure.Quartiles;
import org.longus.patient.Patient;
import org.longus.patient.Sex;

/** How a figure spreads over a cohort: how often, by sex; and over age. */
final class SpreadChart {
    private static final int ABOUT_BINS = 24;
    private static final List<Optional<Sex>> SEXES =
            List.of(Optional.of(Sex.FEMALE), Optional.of(Sex.MALE), Optional.empty());

    private final CohortFigure figure;
    private final List<Value> values = new ArrayList<>();
    private int without;
    private int excluded;

    private record Value(CohortMember member, Patient patient, double value) {}

    private SpreadChart(List<CohortMember> members, CohortTable table, CohortFigure figure) {
        this.figure = figure;
        for (CohortMember m : members) {
            if (!m.isCounted()) {
                excluded += m.excluded() ? 1 : 0;
                continue;
            }
            Patient patient = table.patient(m);
            OptionalDouble value = figure.of(m, patient);
            if (value.isEmpty() || !Double.isFinite(value.getAsDouble())) {
                without++;
            } else {
                values.add(new Value(m, patient, value.getAsDouble()));
            }
        }
    }

    /** How often each size is, women and men upon each other. */
    static Chart often(List<CohortMember> members, CohortTable table, CohortFigure figure) {
        return new SpreadChart(members, table, figure).often();
    }

    /** Each case at its age, with the quartiles by sex and band of age. */
    static Chart overAge(List<CohortMember> members, CohortTable table, CohortFigure figure) {
        return new SpreadChart(members, table, figure).overAge();
    }

    /** What a run has counted so far, where the cases themselves are not read yet. */
    static Chart soFar(String name, String unit, Distribution counted) {
        List<Integer> counts = counted.counts();
        int first = 0;
        int last = counts.size() - 1;
        while (first < last && counts.get(first) == 0) {
            first++;
        }
        while (last > first && counts.get(last) == 0) {
            last--;
        }
        if (counted.n() == 0) {
            return Chart.none(name, "No case has it yet.", List.of());
        }
        Chart.Parts parts = new Chart.Parts();
        parts.groups.add(
                String.format(Locale.ROOT, "n %d, mean %.1f %s", counted.n(), counted.sum() / counted.n(), unit));
        int most = 0;
        for (int b = first; b <= last; b++) {
            double from = b * counted.width();
            bar(parts, 0, from, from + counted.width(), 0, counts.get(b), unit, "", List.of());
            most = Math.max(most, counts.get(b));
        }
        return parts.chart(
                name,
                Axis.over("%s (%s)".formatted(name, unit), first * counted.width(), (last + 1) * counted.width()),
                Axis.counts("Cases", most),
                "%s so far: %s".formatted(name, parts.groups.getFirst()));
    }

    private static void bar(
            Chart.Parts parts,
            int group,
            double from,
            double to,
            int below,
            int count,
            String unit,
            String who,
            List<String> cases) {
        if (count > 0) {
            parts.bars.add(new Chart.Bar(group, from, to, below, below + count));
            parts.marks.add(new Chart.Mark(
                    group,
                    (from + to) / 2,
                    below + count / 2.0,
                    String.format(Locale.ROOT, "%s%s to %s %s: %d", who, trimmed(from), trimmed(to), unit, count),
                    cases,
                    false));
        }
    }

    private static String trimmed(double value) {
        return value == Math.rint(value)
                ? Words.number(value, 0)
                : Words.number(value, 2).replaceAll("0$", "");
    }

    private List<String> leftOut() {
        List<String> notes = new ArrayList<>();
        if (without > 0) {
            notes.add(String.format(Locale.ROOT, "Without %s: %d.", figure.word(), without));
        }
        if (excluded > 0) {
            notes.add(String.format(Locale.ROOT, "Excluded by a person: %d.", excluded));
        }
        return notes;
    }

    private Chart often() {
        String name = "How often: " + figure.word();
        if (values.isEmpty()) {
            return Chart.none(
                    name,
                    "No case has it%s.".formatted(figure == CohortFigure.C3_SMI ? ": the height is not known" : ""),
                    leftOut());
        }
        double least = values.stream().mapToDouble(Value::value).min().orElseThrow();
        double most = values.stream().mapToDouble(Value::value).max().orElseThrow();
        double width = Axis.over("", 0, Math.max(most - least, 1e-6) / (ABOUT_BINS / 6.0))
                .step();
        double start = Math.floor(least / width) * width;
        int bins = (int) Math.floor((most - start) / width) + 1;
        int[] stacked = new int[bins];
        Chart.Parts parts = new Chart.Parts();
        List<String> said = new ArrayList<>();
        for (Optional<Sex> sex : SEXES) {
            List<Value> of =
                    values.stream().filter(v -> v.patient().sex().equals(sex)).toList();
            if (of.isEmpty()) {
                continue;
            }
            int group = parts.groups.size();
            parts.groups.add(described(sex, of));
            List<List<String>> cases = new ArrayList<>();
            for (int b = 0; b < bins; b++) {
                cases.add(new ArrayList<>());
            }
            of.forEach(v -> cases.get((int) Math.floor((v.value() - start) / width))
                    .add(v.member().key()));
            for (int b = 0; b < bins; b++) {
                double from = start + b * width;
                int count = cases.get(b).size();
                bar(parts, group, from, from + width, stacked[b], count, unit(), Words.sex(sex) + ", ", cases.get(b));
                stacked[b] += count;
            }
            said.add(parts.groups.get(group));
        }
        int highest = java.util.Arrays.stream(stacked).max().orElse(1);
        parts.notes.addAll(leftOut());
        return parts.chart(
                name,
                Axis.over(figure.heading(), start, start + bins * width),
                Axis.counts("Cases", highest),
                "%s. %s".formatted(name, String.join(". ", said)));
    }

    private String unit() {
        return figure.heading().replaceAll(".*\\((.*)\\)", "$1");
    }

    private String described(Optional<Sex> sex, List<Value> of) {
        Quartiles q = Quartiles.of(of.stream().mapToDouble(Value::value).toArray())
                .figure()
                .orElseThrow();
        return String.format(
                Locale.ROOT,
                "%s: n %d, median %s (%s to %s)",
                Words.sex(sex),
                q.n(),
                figure.text(q.median()),
                figure.text(q.q1()).replace(" " + unit(), ""),
                figure.text(q.q3()).replace(" " + unit(), ""));
    }

    private Chart overAge() {
        String name = "By sex and age: " + figure.word();
        List<Value> aged =
                values.stream().filter(v -> v.patient().ageYears().isPresent()).toList();
        List<String> notes = leftOut();
        if (aged.size() < values.size()) {
            notes.add(String.format(Locale.ROOT, "Age not known: %d.", values.size() - aged.size()));
        }
        if (aged.isEmpty()) {
            return Chart.none(name, "Of no case both the age and this figure are known. A table can give ages.", notes);
        }
        List<AgeSexReference.Person> people =
                aged.stream().map(SpreadChart::person).toList();
        AgeSexReference reference = new AgeSexReference(people, AgeBand.DECADES, AgeSexReference.LEAST_N);
        Chart.Parts parts = new Chart.Parts();
        for (Optional<Sex> sex : SEXES) {
            List<Value> of =
                    aged.stream().filter(v -> v.patient().sex().equals(sex)).toList();
            if (of.isEmpty()) {
                continue;
            }
            int group = parts.groups.size();
            parts.groups.add(described(sex, of));
            of.forEach(v -> parts.marks.add(new Chart.Mark(
                    group,
                    v.patient().ageYears().getAsDouble(),
                    v.value(),
                    words(v, reference.zScore(person(v))),
                    List.of(v.member().key()),
                    true)));
            sex.ifPresent(s -> bands(s, group, reference, parts));
        }
        parts.notes.addAll(notes);
        parts.notes.add(String.format(
                Locale.ROOT,
                "Lines: median and quartiles of a sex and a decade with more than %d people. A z-score is against the"
                        + " others of this cohort, who had a reason for a CT, not against healthy people.",
                AgeSexReference.LEAST_N));
        return parts.chart(
                name,
                Axis.over("Age (years)", least(aged, true), most(aged, true)),
                Axis.over(figure.heading(), least(aged, false), most(aged, false)),
                "%s. %s".formatted(name, String.join(". ", parts.groups)));
    }

    private static double least(List<Value> of, boolean age) {
        return of.stream()
                .mapToDouble(v -> age ? v.patient().ageYears().getAsDouble() : v.value())
                .min()
                .orElseThrow();
    }

    private static double most(List<Value> of, boolean age) {
        return of.stream()
                .mapToDouble(v -> age ? v.patient().ageYears().getAsDouble() : v.value())
                .max()
                .orElseThrow();
    }

    private static void bands(Sex sex, int group, AgeSexReference reference, Chart.Parts parts) {
        for (AgeSexReference.Cell cell : reference.cells()) {
            if (cell.sex() == sex && cell.isEnough()) {
                Quartiles q = cell.quartiles();
                double until = Math.min(cell.band().belowYears(), 90);
                parts.curves.add(new Chart.Curve(
                        group,
                        List.of(
                                new Chart.Step(cell.band().fromYears(), q.median(), q.q1(), q.q3(), false),
                                new Chart.Step(until, q.median(), q.q1(), q.q3(), false))));
            }
        }
    }

    private static AgeSexReference.Person person(Value v) {
        return new AgeSexReference.Person(
                v.member().key(), v.patient().sex(), v.patient().ageYears(), OptionalDouble.of(v.value()));
    }

    private String words(Value v, Computed<AgeSexReference.ZScore> z) {
        String standing = switch (z) {
            case Computed.Given<AgeSexReference.ZScore>(AgeSexReference.ZScore s) ->
                String.format(Locale.ROOT, "; z %.2f among %d others of this sex and decade", s.z(), s.n());
            case Computed.Withheld<AgeSexReference.ZScore> not -> "; z " + Words.withheld(not);
        };
        return "%s: %s, %s years, %s%s"
                .formatted(
                        v.member().key(),
                        Words.sex(v.patient().sex()).toLowerCase(Locale.ROOT),
                        Words.number(v.patient().ageYears().getAsDouble(), 0),
                        figure.text(v.value()),
                        standing);
    }
}
