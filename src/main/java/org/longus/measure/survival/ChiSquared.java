package org.longus.measure.survival;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * A test whose figure is spread as chi-squared where there is no effect.
 *
 * @param df degrees of freedom, at least 1
 * @param p the chance of such a figure or a larger one
 */
public record ChiSquared(double chi2, int df, double p) {
    static ChiSquared of(double chi2, int df) {
        return new ChiSquared(chi2, df, ChiSquaredDistribution.of(df).survivalProbability(Math.max(0, chi2)));
    }
}
