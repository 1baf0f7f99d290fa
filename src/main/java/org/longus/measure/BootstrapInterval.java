package org.longus.measure;

import java.util.Random;
import java.util.function.IntSupplier;
import org.apache.commons.statistics.descriptive.Mean;

/**
 * Where a mean or a median lies if the values are drawn anew, with repeats: the 2.5th and 97.5th percentile of many draws (Efron and
 * Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13), linear between ranks.
 *
 * @param n how many values
 * @param seed the same gives the same interval, on every machine
 */
public record BootstrapInterval(Of of, int n, double estimate, ConfidenceInterval interval, int draws, long seed) {
    private static final int LEAST = 2;

    /** What of the values. */
    public enum Of {
        MEAN,
        MEDIAN;

        double from(double[] values) {
            return this == MEAN ? Mean.of(values).getAsDouble() : Distribution.percentile(values, 50);
        }
    }

    /** @param values none of them NaN; withheld for fewer than two */
    public static Computed<BootstrapInterval> of(Of of, double[] values, int draws, long seed) {
        if (values.length < LEAST) {
            return Computed.tooFew(values.length, LEAST);
        }
        Random random = new Random(seed);
        return Computed.of(new BootstrapInterval(
                of,
                values.length,
                of.from(values),
                interval(of, values, draws, () -> random.nextInt(values.length)),
                draws,
                seed));
    }

    /** @param place of the next value drawn */
    static ConfidenceInterval interval(Of of, double[] values, int draws, IntSupplier place) {
        double[] figures = new double[draws];
        double[] drawn = new double[values.length];
        for (int draw = 0; draw < draws; draw++) {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = values[place.getAsInt()];
            }
            figures[draw] = of.from(drawn);
        }
        return ConfidenceInterval.of95(Distribution.percentile(figures, 2.5), Distribution.percentile(figures, 97.5));
    }
}
