package org.longus.measure;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Two ways of measuring the same (Bland and Altman, Lancet 1986;i:307): the mean of the differences, first less second, and the
 * limits within which 95 % of them lie if they are spread as normal, {@code bias -+ 1.96 s}. Their intervals take the bias'
 * variance as {@code s^2/n} and that of a limit as {@code s^2 (1/n + 1.96^2 / (2 (n-1)))} (Stat Methods Med Res 1999;8:135), with
 * Student's t of n-1 degrees of freedom. All in the unit of what is measured.
 *
 * @param n pairs
 * @param leftOut pairs of which one value is missing
 * @param sd of the differences
 * @param slope whether the difference grows with what is measured, so that one pair of limits does not fit all; empty where the
 *     means do not vary
 */
public record BlandAltman(
        int n,
        int leftOut,
        double bias,
        ConfidenceInterval biasInterval,
        double sd,
        Limit lower,
        Limit upper,
        Optional<Slope> slope) {
    private static final int LEAST = 3;
    private static final double TAIL = (1 - ConfidenceInterval.LEVEL) / 2;

    /** A limit of agreement, with its own interval. */
    public record Limit(double value, ConfidenceInterval interval) {}

    /**
     * The line of differences over the means of both, by least squares.
     *
     * @param perUnit how much the difference rises where the mean rises by 1
     * @param p whether that is 0, on both sides; 0 for a perfect line
     */
    public record Slope(double perUnit, double standardError, double p) {
        /** Below this p the limits are called into question. */
        public static final double DOUBTFUL_BELOW_P = 0.05;

        /** Whether the difference seems to depend on the size. */
        public boolean isDoubtful() {
            return p < DOUBTFUL_BELOW_P;
        }
    }

    /** Of values at the same places, NaN where one is missing. */
    public static Computed<BlandAltman> of(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException("unequal numbers of values");
        }
        int[] whole = IntStream.range(0, first.length)
                .filter(i -> Double.isFinite(first[i]) && Double.isFinite(second[i]))
                .toArray();
        int n = whole.length;
        if (n < LEAST) {
            return Computed.tooFew(n, LEAST);
        }
        double[] differences =
                Arrays.stream(whole).mapToDouble(i -> first[i] - second[i]).toArray();
        double[] means = Arrays.stream(whole)
                .mapToDouble(i -> (first[i] + second[i]) / 2)
                .toArray();
        double bias = Mean.of(differences).getAsDouble();
        double sd = StandardDeviation.of(differences).getAsDouble();
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(TAIL);
        double t = TDistribution.of(n - 1).inverseSurvivalProbability(TAIL);
        double ofBias = t * sd / Math.sqrt(n);
        double ofLimit = t * sd * Math.sqrt(1.0 / n + z * z / (2.0 * (n - 1)));
        return Computed.of(new BlandAltman(
                n,
                first.length - n,
                bias,
                about(bias, ofBias),
                sd,
                new Limit(bias - z * sd, about(bias - z * sd, ofLimit)),
                new Limit(bias + z * sd, about(bias + z * sd, ofLimit)),
                slope(means, differences)));
    }

    private static ConfidenceInterval about(double middle, double half) {
        return ConfidenceInterval.of95(middle - half, middle + half);
    }

    private static Optional<Slope> slope(double[] x, double[] y) {
        double meanX = Mean.of(x).getAsDouble();
        double meanY = Mean.of(y).getAsDouble();
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        if (Rounding.isConstant(x)) {
            return Optional.empty();
        }
        // differences are as exact as what they are differences of
        if (Rounding.isConstant(y, Rounding.largest(x))) {
            return Optional.of(new Slope(0, 0, 1));
        }
        double slope = xy / xx;
        double rest = 0;
        for (int i = 0; i < x.length; i++) {
            double left = y[i] - meanY - slope * (x[i] - meanX);
            rest += left * left;
        }
        int df = x.length - 2;
        double error = Math.sqrt(rest / df / xx);
        double p = 2 * TDistribution.of(df).survivalProbability(Math.abs(slope / error));
        return Optional.of(new Slope(slope, error, p));
    }
}
