package org.longus.measure;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

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
        double r = new PearsonsCorrelation().correlation(array(x), array(y));
        return Double.isNaN(r) ? OptionalDouble.empty() : OptionalDouble.of(r);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
