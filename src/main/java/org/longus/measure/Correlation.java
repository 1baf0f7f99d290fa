package org.longus.measure;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.statistics.descriptive.Mean;

/** How far two figures go together. */
public final class Correlation {
    private Correlation() {}

    /**
     * Pearson's r, -1..1, of pairs at the same places of two lists.
     *
     * @return unknown for fewer than three pairs (two always lie on a line) and where one list does not vary
     */
    public static OptionalDouble pearson(List<Double> x, List<Double> y) {
        if (x.size() != y.size()) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "%d values against %d", x.size(), y.size()));
        }
        if (x.size() < 3) {
            return OptionalDouble.empty();
        }
        if (isConstant(x) || isConstant(y)) {
            return OptionalDouble.empty();
        }
        double[] dx = deviations(x);
        double[] dy = deviations(y);
        double r = products(dx, dy) / (Math.sqrt(products(dx, dx)) * Math.sqrt(products(dy, dy)));
        // rounding may carry a perfect line past 1
        return Double.isNaN(r) ? OptionalDouble.empty() : OptionalDouble.of(Math.clamp(r, -1, 1));
    }

    private static boolean isConstant(List<Double> values) {
        return Rounding.isConstant(
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** From the mean: raw products would lose the digits of figures that are large beside their spread. */
    private static double[] deviations(List<Double> values) {
        double mean = Mean.of(values.stream().mapToDouble(Double::doubleValue).toArray())
                .getAsDouble();
        return values.stream().mapToDouble(value -> value - mean).toArray();
    }

    private static double products(double[] a, double[] b) {
        double sum = 0;
        for (int n = 0; n < a.length; n++) {
            sum += a[n] * b[n];
        }
        return sum;
    }
}
