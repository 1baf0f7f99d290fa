package org.longus.measure;

import java.util.Collection;
import java.util.Optional;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * How a figure spreads over cases, in the figure's own unit. Percentiles are linear between ranks, as in numpy.
 *
 * @param count how many values; at least one
 */
public record Distribution(int count, double mean, double median, double p95, double least, double most) {
    /** Of these values; empty where there are none. */
    public static Optional<Distribution> of(Collection<Double> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        double[] v = values.stream().mapToDouble(Double::doubleValue).toArray();
        return Optional.of(new Distribution(
                v.length, StatUtils.mean(v), percentile(v, 50), percentile(v, 95), StatUtils.min(v), StatUtils.max(v)));
    }

    /** @param percent above 0, up to 100 */
    static double percentile(double[] values, double percent) {
        return new Percentile()
                .withEstimationType(Percentile.EstimationType.R_7)
                .evaluate(values, percent);
    }
}
