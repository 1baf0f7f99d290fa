package org.longus.measure;

import java.util.Collection;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.Max;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Min;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * How a figure spreads over cases, in the figure's own unit. Percentiles are linear between ranks, as in numpy.
 *
 * @param count how many values; at least one
 */
public record Distribution(int count, double mean, double median, double p95, double least, double most) {
    /** Hyndman and Fan's seventh definition, numpy's and R's own. */
    private static final Quantile LINEAR =
            Quantile.withDefaults().with(Quantile.EstimationMethod.HF7).withCopy(true);

    /** Of these values; empty where there are none. */
    public static Optional<Distribution> of(Collection<Double> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        double[] v = values.stream().mapToDouble(Double::doubleValue).toArray();
        return Optional.of(new Distribution(
                v.length,
                Mean.of(v).getAsDouble(),
                percentile(v, 50),
                percentile(v, 95),
                Min.of(v).getAsDouble(),
                Max.of(v).getAsDouble()));
    }

    /** @param percent 0 to 100 */
    public static double percentile(double[] values, double percent) {
        return LINEAR.evaluate(values, percent / 100);
    }
}
