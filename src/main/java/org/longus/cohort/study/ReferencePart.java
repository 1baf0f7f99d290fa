package org.longus.cohort.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.longus.export.study.FigureChart;
import org.longus.export.study.FigureColumn;
import org.longus.export.study.FigureTable;
import org.longus.export.study.StudyPart;
import org.longus.measure.AgeBand;
import org.longus.measure.AgeSexReference;
import org.longus.measure.Computed;
import org.longus.patient.Sex;

/** How the figures spread over sex and age in this cohort, and where each case stands among the others. */
final class ReferencePart {
    private static final int BINS = 24;

    private static final List<FigureColumn> CELLS = List.of(
            FigureColumn.of("figure", "", "which figure, with its unit"),
            FigureColumn.of("sex", "", "female or male"),
            FigureColumn.of("age_from_years", "years", "least age of the band"),
            FigureColumn.of("age_below_years", "years", "first age above it; empty: none"),
            FigureColumn.of("n", "people", "in this cell"),
            FigureColumn.of("mean", "the figure's", "of this cohort"),
            FigureColumn.of("sd", "the figure's", "standard deviation"),
            FigureColumn.of("q1", "the figure's", "lower quartile"),
            FigureColumn.of("median", "the figure's", "median"),
            FigureColumn.of("q3", "the figure's", "upper quartile"),
            FigureColumn.of("enough_for_z", "", "whether there are as many others as a z-score takes"));
    private static final List<FigureColumn> SCORES = List.of(
            FigureColumn.of("case", "", "the case's key", "folder"),
            FigureColumn.of("figure", "", "which figure, with its unit"),
            FigureColumn.of("value", "the figure's", "of this case"),
            FigureColumn.of("z", "", "value less mean over standard deviation of the others of this sex and age"),
            FigureColumn.of("n_others", "people", "whom it is compared with; the case is not among them"),
            FigureColumn.of("withheld", "", "why there is none"));

    private static final Map<String, Function<StudyCase, OptionalDouble>> FIGURES = new LinkedHashMap<>();

    static {
        FIGURES.put(StudyPeople.SMA, StudyCase::smaCm2);
        FIGURES.put(StudyPeople.C3_SMI, StudyCase::c3Smi);
        FIGURES.put(StudyPeople.SMD, StudyCase::smdHu);
    }

    private ReferencePart() {}

    static StudyPart of(List<StudyCase> used) {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        List<List<@Nullable Object>> scores = new ArrayList<>();
        List<FigureChart> charts = new ArrayList<>();
        FIGURES.forEach((name, figure) -> {
            List<AgeSexReference.Person> people =
                    used.stream().map(c -> person(c, figure)).toList();
            AgeSexReference reference = new AgeSexReference(people, AgeBand.DECADES, AgeSexReference.LEAST_N);
            reference.cells().forEach(c -> cells.add(cell(name, c)));
            people.forEach(p -> scores.add(score(name, p, reference.zScore(p))));
            histogram(name, people).ifPresent(charts::add);
        });
        String note = String.format(
                Locale.ROOT,
                "Patients of this cohort, who had a reason for a CT: no healthy people, and no norm. One scan a patient"
                        + " (n = %d). A z-score takes at least %d others of the same sex and age; nobody is his own"
                        + " reference.",
                used.size(),
                AgeSexReference.LEAST_N);
        return new StudyPart(
                "Reference",
                List.of(note),
                List.of(
                        new FigureTable("reference", "By sex and age", "", CELLS, cells),
                        new FigureTable("z_scores", "Each case among the others", "", SCORES, scores)),
                charts);
    }

    private static AgeSexReference.Person person(StudyCase c, Function<StudyCase, OptionalDouble> figure) {
        return new AgeSexReference.Person(
                c.key(), c.patient().sex(), c.patient().ageYears(), figure.apply(c));
    }

    private static List<@Nullable Object> cell(String figure, AgeSexReference.Cell c) {
        return Cells.row(
                figure,
                c.sex() == Sex.FEMALE ? "female" : "male",
                c.band().fromYears(),
                c.band().belowYears(),
                c.quartiles().n(),
                c.mean(),
                c.sd(),
                c.quartiles().q1(),
                c.quartiles().median(),
                c.quartiles().q3(),
                c.isEnough() ? "yes" : "no");
    }

    private static List<@Nullable Object> score(
            String figure, AgeSexReference.Person p, Computed<AgeSexReference.ZScore> z) {
        return Cells.row(
                p.id(),
                figure,
                p.value(),
                z.figure().map(AgeSexReference.ZScore::z),
                z.figure().map(AgeSexReference.ZScore::n),
                Cells.withheld(z));
    }

    /** Of each sex, as an outline; those of unknown sex are a line of their own. */
    private static Optional<FigureChart> histogram(String name, List<AgeSexReference.Person> people) {
        double[] all = people.stream()
                .filter(p -> p.value().isPresent())
                .mapToDouble(p -> p.value().getAsDouble())
                .toArray();
        double least = Arrays.stream(all).min().orElse(0);
        double most = Arrays.stream(all).max().orElse(0);
        if (!(most > least)) {
            return Optional.empty();
        }
        List<Double> ticks = Ticks.of(least, most, BINS);
        double width = ticks.size() < 2 ? most - least : ticks.get(1) - ticks.get(0);
        double start = Math.floor(least / width) * width;
        List<FigureChart.Series> series = new ArrayList<>();
        for (String sex : List.of("female", "male", "sex unknown")) {
            double[] values = people.stream()
                    .filter(p -> p.value().isPresent() && word(p).equals(sex))
                    .mapToDouble(p -> p.value().getAsDouble())
                    .toArray();
            if (values.length > 0) {
                series.add(outline(sex + " (n = " + values.length + ")", values, start, width, most));
            }
        }
        return Optional.of(new FigureChart(
                "Distribution of " + name,
                "Histogram by sex in bins of " + width,
                name,
                "cases",
                0,
                Double.NaN,
                series));
    }

    private static String word(AgeSexReference.Person p) {
        return p.sex().map(s -> s == Sex.FEMALE ? "female" : "male").orElse("sex unknown");
    }

    private static FigureChart.Series outline(String name, double[] values, double start, double width, double most) {
        int bins = (int) Math.floor((most - start) / width) + 1;
        int[] counts = new int[bins];
        for (double v : values) {
            counts[Math.clamp((int) Math.floor((v - start) / width), 0, bins - 1)]++;
        }
        double[] x = new double[2 * bins + 2];
        double[] y = new double[2 * bins + 2];
        for (int b = 0; b < bins; b++) {
            x[2 * b + 1] = start + b * width;
            x[2 * b + 2] = start + (b + 1) * width;
            y[2 * b + 1] = counts[b];
            y[2 * b + 2] = counts[b];
        }
        x[0] = start;
        x[2 * bins + 1] = start + bins * width;
        return new FigureChart.Series(name, FigureChart.Look.LINE, x, y);
    }
}
