package org.longus.cohort.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.longus.cohort.study.ReadingPairs.Comparison;
import org.longus.export.study.FigureChart;
import org.longus.export.study.FigureChart.Look;
import org.longus.export.study.FigureChart.Series;
import org.longus.export.study.FigureTable;
import org.longus.export.study.StudyPart;
import org.longus.measure.BlandAltman;
import org.longus.measure.CohenKappa;
import org.longus.measure.CohenKappa.Weighting;
import org.longus.measure.Computed;
import org.longus.measure.ConfidenceInterval;
import org.longus.measure.CutOff;
import org.longus.measure.CutOffTable;
import org.longus.measure.Distribution;
import org.longus.measure.Indices;
import org.longus.measure.IntraclassCorrelation;
import org.longus.measure.PearsonCorrelation;

/** How far those agree who read the same cases: models, edits, truth, readers. */
final class AgreementPart {
    private static final String UNIT = "cm2";

    private final List<List<@Nullable Object>> areas = new ArrayList<>();
    private final List<List<@Nullable Object>> masks = new ArrayList<>();
    private final List<List<@Nullable Object>> kappas = new ArrayList<>();
    private final List<List<@Nullable Object>> pairs = new ArrayList<>();
    private final List<FigureChart> charts = new ArrayList<>();
    private final CutOffTable inForce;

    private AgreementPart(CutOffTable inForce) {
        this.inForce = inForce;
    }

    static StudyPart of(List<Comparison> comparisons, CutOffTable inForce) {
        AgreementPart part = new AgreementPart(inForce);
        comparisons.forEach(part::add);
        List<String> notes = comparisons.isEmpty()
                ? List.of(
                        "Nothing was read twice: no mask was edited while the models' own was kept (--models-mask), and"
                                + " the table of --subjects has neither truth nor readers (truth_mask, truth_area_cm2,"
                                + " reader_NAME_mask, reader_NAME_area_cm2).")
                : List.of(
                        "Differences are first less second. Of masks all pixels count, within the HU range or not;"
                            + " 'areas' are SMA, and what the table gives. A case that a person edited counts for the"
                            + " models only where their own mask was kept (--models-mask).",
                        "Every scan counts, also several of one patient; n is scans.");
        return new StudyPart(
                "Agreement",
                notes,
                List.of(
                        new FigureTable("agreement_areas", "Areas", "", AgreementColumns.AREAS, part.areas),
                        new FigureTable(
                                "agreement_masks", "Overlap and distance", "", AgreementColumns.MASKS, part.masks),
                        new FigureTable(
                                "agreement_kappa",
                                "Categories by each cut-off",
                                "",
                                AgreementColumns.KAPPAS,
                                part.kappas),
                        new FigureTable("agreement_pairs", "Every pair", "", AgreementColumns.PAIRS, part.pairs)),
                part.charts);
    }

    private void add(Comparison c) {
        String what = c.key().text();
        String leftOut = c.leftOut().entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(", "));
        area(c, "everyone", p -> true, leftOut);
        for (String sex : StudyCase.SEXES) {
            area(c, sex, p -> p.of().sex().equals(Optional.of(sex)), leftOut);
        }
        if (c.key().byMasks()) {
            mask(c, "dice", "0-1", ReadingPair::dice);
            mask(c, "hd95", "mm", ReadingPair::hd95Mm);
            mask(c, "mean_surface_distance", "mm", ReadingPair::meanSurfaceDistanceMm);
        }
        inForce.applied().forEach(cutOff -> kappa(c, cutOff));
        for (ReadingPair p : c.pairs()) {
            pairs.add(Cells.row(
                    c.key().first(),
                    c.key().second(),
                    what,
                    p.of().key(),
                    p.of().sex(),
                    p.firstCm2(),
                    p.secondCm2(),
                    p.differenceCm2(),
                    p.dice(),
                    p.hd95Mm(),
                    p.meanSurfaceDistanceMm(),
                    p.note()));
        }
        chart(c);
    }

    private void area(Comparison c, String within, Predicate<ReadingPair> isIn, String leftOut) {
        List<ReadingPair> among = c.pairs().stream().filter(isIn).toList();
        double[] first = among.stream().mapToDouble(ReadingPair::firstCm2).toArray();
        double[] second = among.stream().mapToDouble(ReadingPair::secondCm2).toArray();
        double[][] readings = among.stream()
                .map(p -> new double[] {p.firstCm2(), p.secondCm2()})
                .toArray(double[][]::new);
        Computed<BlandAltman> ba = BlandAltman.of(first, second);
        Computed<IntraclassCorrelation> icc =
                IntraclassCorrelation.of(IntraclassCorrelation.Form.RANDOM_RATERS, readings);
        Computed<PearsonCorrelation> r = PearsonCorrelation.of(first, second);
        Optional<BlandAltman> b = ba.figure();
        Optional<ConfidenceInterval> ofIcc = icc.figure().flatMap(IntraclassCorrelation::interval);
        Optional<ConfidenceInterval> ofR = r.figure().flatMap(PearsonCorrelation::interval);
        areas.add(Cells.row(
                c.key().first(),
                c.key().second(),
                c.key().text(),
                within,
                among.size(),
                b.map(BlandAltman::bias),
                b.map(v -> v.biasInterval().lower()),
                b.map(v -> v.biasInterval().upper()),
                b.map(BlandAltman::sd),
                b.map(v -> v.lower().value()),
                b.map(v -> v.lower().interval().lower()),
                b.map(v -> v.lower().interval().upper()),
                b.map(v -> v.upper().value()),
                b.map(v -> v.upper().interval().lower()),
                b.map(v -> v.upper().interval().upper()),
                b.flatMap(BlandAltman::slope).map(BlandAltman.Slope::perUnit),
                b.flatMap(BlandAltman::slope).map(BlandAltman.Slope::p),
                icc.figure().map(IntraclassCorrelation::icc),
                ofIcc.map(ConfidenceInterval::lower),
                ofIcc.map(ConfidenceInterval::upper),
                r.figure().map(PearsonCorrelation::r),
                ofR.map(ConfidenceInterval::lower),
                ofR.map(ConfidenceInterval::upper),
                r.figure().map(PearsonCorrelation::p),
                leftOut,
                withheld(Map.of("limits", ba, "ICC", icc, "r", r))));
    }

    private static String withheld(Map<String, Computed<?>> figures) {
        return figures.entrySet().stream()
                .filter(e -> !Cells.withheld(e.getValue()).isEmpty())
                .map(e -> e.getKey() + ": " + Cells.withheld(e.getValue()))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private void mask(Comparison c, String figure, String unit, Function<ReadingPair, OptionalDouble> value) {
        List<Double> known = c.pairs().stream()
                .map(value)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
        Optional<Distribution> d = Distribution.of(known);
        masks.add(Cells.row(
                c.key().first(),
                c.key().second(),
                figure,
                unit,
                known.size(),
                c.pairs().size() - known.size(),
                d.map(Distribution::mean),
                d.map(Distribution::median),
                d.map(Distribution::p95),
                d.map(Distribution::least),
                d.map(Distribution::most),
                d.isEmpty() ? "no pair of masks on one slice" : ""));
    }

    private void kappa(Comparison c, CutOff<?> cutOff) {
        CutOffTable alone = inForce.only(o -> o.id().equals(cutOff.id()));
        List<Boolean> first = new ArrayList<>();
        List<Boolean> second = new ArrayList<>();
        for (ReadingPair p : c.pairs()) {
            Optional<Boolean> a = low(p.of(), p.firstCm2(), alone, cutOff);
            Optional<Boolean> b = low(p.of(), p.secondCm2(), alone, cutOff);
            if (a.isPresent() && b.isPresent()) {
                first.add(a.get());
                second.add(b.get());
            }
        }
        Computed<CohenKappa> kappa = CohenKappa.of(Weighting.NONE, List.of(true, false), first, second);
        Optional<CohenKappa> k = kappa.figure();
        kappas.add(Cells.row(
                c.key().first(),
                c.key().second(),
                c.key().text(),
                cutOff.labelAndScale(),
                first.size(),
                c.pairs().size() - first.size(),
                first.stream().filter(x -> x).count(),
                second.stream().filter(x -> x).count(),
                k.map(CohenKappa::observed),
                k.map(CohenKappa::kappa),
                k.map(v -> v.interval().lower()),
                k.map(v -> v.interval().upper()),
                Cells.withheld(kappa)));
    }

    private static Optional<Boolean> low(StudyCase of, double areaCm2, CutOffTable alone, CutOff<?> cutOff) {
        return Optional.ofNullable(StudyCase.low(Indices.of(areaCm2, of.patient()), of.patient(), alone)
                .get(cutOff.id()));
    }

    private void chart(Comparison c) {
        double[] mean = c.pairs().stream()
                .mapToDouble(p -> (p.firstCm2() + p.secondCm2()) / 2)
                .toArray();
        double[] difference =
                c.pairs().stream().mapToDouble(ReadingPair::differenceCm2).toArray();
        double[] first = c.pairs().stream().mapToDouble(ReadingPair::firstCm2).toArray();
        double[] second = c.pairs().stream().mapToDouble(ReadingPair::secondCm2).toArray();
        BlandAltman.of(first, second).figure().ifPresent(b -> {
            double[] ends = {
                Arrays.stream(mean).min().orElse(0), Arrays.stream(mean).max().orElse(0)
            };
            charts.add(new FigureChart(
                    "%s less %s (%s)"
                            .formatted(
                                    c.key().first(), c.key().second(), c.key().byMasks() ? "masks" : "areas"),
                    String.format(
                            Locale.ROOT,
                            "Bland-Altman plot of %d scans: bias %.2f, limits %.2f to %.2f cm2",
                            b.n(),
                            b.bias(),
                            b.lower().value(),
                            b.upper().value()),
                    "mean of both (" + UNIT + ")",
                    "difference (" + UNIT + ")",
                    Double.NaN,
                    Double.NaN,
                    List.of(
                            new Series("scans (n = " + b.n() + ")", Look.POINTS, mean, difference),
                            level("bias", ends, b.bias()),
                            level("lower limit", ends, b.lower().value()),
                            level("upper limit", ends, b.upper().value()))));
        });
    }

    private static Series level(String name, double[] ends, double at) {
        return new Series(String.format(Locale.ROOT, "%s %.2f", name, at), Look.REFERENCE, ends, new double[] {at, at});
    }
}
