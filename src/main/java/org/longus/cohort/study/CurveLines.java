package org.longus.cohort.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.longus.export.study.FigureChart.Look;
import org.longus.export.study.FigureChart.Series;
import org.longus.measure.survival.KaplanMeier;

/** A curve as step lines: its height and the edges of its band. A chart shows no less than a two-thousandth. */
final class CurveLines {
    private static final double LEAST_TO_SEE = 0.0005;

    private CurveLines() {}

    static List<Series> of(KaplanMeier curve) {
        String name = String.format(
                Locale.ROOT,
                "%s (n = %d, %d events)",
                curve.group().isEmpty() ? Grouping.EVERYONE : curve.group(),
                curve.n(),
                curve.events());
        return List.of(
                steps(name, Look.LINE, curve, s -> OptionalDouble.of(s.survival())),
                steps(name + ", 95 %", Look.EDGE, curve, KaplanMeier.Step::lower),
                steps(name + ", 95 % ", Look.EDGE, curve, KaplanMeier.Step::upper));
    }

    /** Where a band has no end it stays as it was. */
    private static Series steps(
            String name, Look look, KaplanMeier curve, Function<KaplanMeier.Step, OptionalDouble> height) {
        List<Double> x = new ArrayList<>(List.of(0.0));
        List<Double> y = new ArrayList<>(List.of(1.0));
        double now = 1;
        for (KaplanMeier.Step step : curve.steps()) {
            double next = height.apply(step).orElse(now);
            if (Math.abs(next - now) >= LEAST_TO_SEE) {
                x.addAll(List.of(step.time(), step.time()));
                y.addAll(List.of(now, next));
                now = next;
            }
        }
        x.add(curve.steps().getLast().time());
        y.add(now);
        return new Series(name, look, array(x), array(y));
    }

    static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
