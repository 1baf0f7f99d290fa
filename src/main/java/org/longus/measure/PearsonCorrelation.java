package org.longus.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Pearson's r with what a reader asks of it. The interval is Fisher's, {@code tanh(atanh(r) -+ 1.96 / sqrt(n - 3))}; p is that of {@code
 * t = r sqrt((n-2) / (1 - r^2))} with n-2 degrees of freedom, as R's {@code cor.test}.
 *
 * @param n pairs
 * @param leftOut pairs of which one value is missing
 * @param interval 95 %; empty for three pairs and for a perfect line
 * @param p whether r is 0, on both sides
 */
public record PearsonCorrelation(int n, int leftOut, double r, Optional<ConfidenceInterval> interval, double p) {
    private static final int LEAST = 3;
    private static final double TAIL = (1 - ConfidenceInterval.LEVEL) / 2;

    /** Of values at the same places, NaN where one is missing. */
    public static Computed<PearsonCorrelation> of(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("unequal numbers of values");
        }
        List<Double> wholeX = new ArrayList<>();
        List<Double> wholeY = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            if (Double.isFinite(x[i]) && Double.isFinite(y[i])) {
                wholeX.add(x[i]);
                wholeY.add(y[i]);
            }
        }
        int n = wholeX.size();
        if (n < LEAST) {
            return Computed.tooFew(n, LEAST);
        }
        OptionalDouble r = Correlation.pearson(wholeX, wholeY);
        return r.isEmpty() ? Computed.not(WhyNot.NO_SPREAD, n) : Computed.of(of(n, x.length - n, r.getAsDouble()));
    }

    private static PearsonCorrelation of(int n, int leftOut, double r) {
        if (Rounding.isNone(1 - Math.abs(r), 1)) {
            return new PearsonCorrelation(n, leftOut, Math.signum(r), Optional.empty(), 0);
        }
        double t = r * Math.sqrt((n - 2) / ((1 - r) * (1 + r)));
        double p = 2 * TDistribution.of(n - 2).survivalProbability(Math.abs(t));
        if (n == LEAST) {
            return new PearsonCorrelation(n, leftOut, r, Optional.empty(), p);
        }
        double half = NormalDistribution.of(0, 1).inverseSurvivalProbability(TAIL) / Math.sqrt(n - 3);
        double z = (Math.log1p(r) - Math.log1p(-r)) / 2;
        return new PearsonCorrelation(
                n, leftOut, r, Optional.of(ConfidenceInterval.of95(Math.tanh(z - half), Math.tanh(z + half))), p);
    }
}
