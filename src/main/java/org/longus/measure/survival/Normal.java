package org.longus.measure.survival;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution. */
final class Normal {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
    /** Half the width of a 95 % interval, 1.96 standard errors. */
    static final double Z95 = STANDARD.inverseCumulativeProbability(0.975);

    private Normal() {}

    static double density(double z) {
        return STANDARD.density(z);
    }

    /** The chance of a figure as far from 0 as {@code z}, on either side. */
    static double bothTails(double z) {
        return 2 * STANDARD.survivalProbability(Math.abs(z));
    }
}
