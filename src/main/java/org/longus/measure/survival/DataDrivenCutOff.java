package org.longus.measure.survival;

import java.util.List;
import java.util.Optional;
import org.longus.measure.ConfidenceInterval;
import org.longus.measure.LeftOut;

/**
 * A cut-off that was looked for in the very data that it is then tested on: of all values, the one that divides these people
 * best. Such a value fits the cohort's chance as well as its truth, and the log-rank test of its two groups is far too small a p. It
 * is no {@link org.longus.measure.CutOff}, so that it cannot take the place of a published or pre-set one: another cohort has
 * to confirm it first.
 *
 * @param lowUpTo people with this value or less are "low"
 * @param statistic the largest standardised log-rank statistic; below 0 where the low ones have fewer events than expected
 * @param searched how many values were tried: those that leave at least {@code leastShare} of the people on each side
 * @param correctedP what to report: by Lausen and Schumacher (Biometrics 1992;48:73), an approximation for many values of a
 *     continuous covariate
 * @param permutationP the share of orders of the outcomes with a statistic as large, the found one counted in
 * @param uncorrected the log-rank test of the two groups, never to be reported alone
 * @param interval where the cut-off lies if people are drawn anew, 95 %; empty where too few draws had one
 */
public record DataDrivenCutOff(
        String covariate,
        double lowUpTo,
        double statistic,
        int nLow,
        int nHigh,
        int searched,
        double leastShare,
        double correctedP,
        double permutationP,
        int permutations,
        ChiSquared uncorrected,
        Optional<ConfidenceInterval> interval,
        Draws draws,
        List<LeftOut> leftOut) {
    /**
     * @param made how many times the people were drawn anew
     * @param without of them, how many had no cut-off
     * @param seed of permutations and draws: the same gives the same
     */
    public record Draws(int made, int without, long seed) {}

    public DataDrivenCutOff {
        leftOut = List.copyOf(leftOut);
    }
}
