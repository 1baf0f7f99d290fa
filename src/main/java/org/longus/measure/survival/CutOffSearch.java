package org.longus.measure.survival;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.longus.measure.Computed;
import org.longus.measure.ConfidenceInterval;
import org.longus.measure.Distribution;
import org.longus.measure.WhyNot;

/**
 * Looks for the value of a covariate that divides people best by their outcome, corrects its p for the search, and tells how
 * far it moves when people are drawn anew. Each permutation and each draw is one pass over the rows.
 *
 * @param leastShare the least share of people on either side, above 0 and below 0.5
 * @param permutations how many orders of the outcomes are tried
 * @param draws how many times the people are drawn anew
 * @param seed the same gives the same figures
 */
public record CutOffSearch(double leastShare, int permutations, int draws, long seed) {
    /** A tenth on either side. */
    public static final CutOffSearch USUAL = new CutOffSearch(0.1, 2000, 1000, 1992);

    public CutOffSearch {
        if (!(leastShare > 0 && leastShare < 0.5) || permutations < 1 || draws < 1) {
            throw new IllegalArgumentException("a search with " + leastShare + ", " + permutations + ", " + draws);
        }
    }

    /** @param covariate a figure of the rows; rows without it are left out */
    public Computed<DataDrivenCutOff> of(FollowUps followUps, String covariate) {
        CoxTerm.Numeric figure = new CoxTerm.Numeric(covariate);
        UsableRows rows = UsableRows.of(followUps, false, List.of(figure));
        if (rows.size() < 2) {
            return new Computed.Withheld<>(WhyNot.TOO_FEW, rows.size(), 2, rows.leftOut());
        }
        if (rows.eventCount() == 0) {
            return new Computed.Withheld<>(WhyNot.NO_EVENT, rows.size(), 0, rows.leftOut());
        }
        double[] values = rows.rows().stream().mapToDouble(figure::of).toArray();
        int[] once = new int[rows.size()];
        Arrays.fill(once, 1);
        double[] scores = LogRankScores.of(rows, once);
        MaximalSelection selection = new MaximalSelection(values, leastShare);
        MaximalSelection.Best best = selection.best(scores, once);
        if (best.place() < 0) {
            return new Computed.Withheld<>(WhyNot.NO_CUT_OFF_ADMITTED, rows.size(), 0, rows.leftOut());
        }
        double limit = selection.valueAt(best.place());
        int[] group = Arrays.stream(values).mapToInt(x -> x <= limit ? 0 : 1).toArray();
        Optional<LogRank> test = LogRank.of(rows, List.of("low", "high"), group).figure();
        if (test.isEmpty()) {
            return new Computed.Withheld<>(WhyNot.NO_CUT_OFF_ADMITTED, rows.size(), 0, rows.leftOut());
        }
        Random random = new Random(seed);
        double permutationP = permutationP(selection, scores, once, Math.abs(best.statistic()), random);
        double[] drawn = drawn(rows, selection, random);
        int low = best.place() + 1;
        return Computed.of(new DataDrivenCutOff(
                covariate,
                limit,
                best.statistic(),
                low,
                rows.size() - low,
                best.searched(),
                leastShare,
                correctedP(Math.abs(best.statistic()), leastShare),
                permutationP,
                permutations,
                test.get().test(),
                interval(drawn),
                new DataDrivenCutOff.Draws(draws, draws - drawn.length, seed),
                rows.leftOut()));
    }

    /**
     * Of the largest of many standardised statistics b: {@code 4 phi(b)/b + phi(b) (b - 1/b) log((1-e)^2/e^2)} for cut-offs from the
     * quantile e to 1-e (Miller and Siegmund, Biometrics 1982;38:1011; Lausen and Schumacher 1992); 1 below b = 1.
     */
    static double correctedP(double b, double leastShare) {
        if (b < 1) {
            return 1;
        }
        double density = Normal.density(b);
        double odds = (1 - leastShare) / leastShare;
        return Math.clamp(4 * density / b + density * (b - 1 / b) * Math.log(odds * odds), 0, 1);
    }

    private double permutationP(MaximalSelection selection, double[] scores, int[] once, double found, Random random) {
        double[] shuffled = scores.clone();
        int asLarge = 0;
        for (int n = 0; n < permutations; n++) {
            for (int last = shuffled.length - 1; last > 0; last--) {
                int other = random.nextInt(last + 1);
                double kept = shuffled[last];
                shuffled[last] = shuffled[other];
                shuffled[other] = kept;
            }
            asLarge +=
                    Math.abs(selection.best(shuffled, once).statistic()) >= found - MaximalSelection.ROUNDING ? 1 : 0;
        }
        return (asLarge + 1.0) / (permutations + 1.0);
    }

    /** The cut-offs of draws that have one. */
    private double[] drawn(UsableRows rows, MaximalSelection selection, Random random) {
        double[] cutOffs = new double[draws];
        int found = 0;
        for (int n = 0; n < draws; n++) {
            int[] weights = new int[rows.size()];
            for (int person = 0; person < weights.length; person++) {
                weights[random.nextInt(weights.length)]++;
            }
            MaximalSelection.Best best = selection.best(LogRankScores.of(rows, weights), weights);
            if (best.place() >= 0) {
                cutOffs[found++] = selection.valueAt(best.place());
            }
        }
        return Arrays.copyOf(cutOffs, found);
    }

    /** Of draws most of which have a cut-off; those without would make it look narrower than it is. */
    private Optional<ConfidenceInterval> interval(double[] drawn) {
        return drawn.length < draws * ConfidenceInterval.LEVEL
                ? Optional.empty()
                : Optional.of(ConfidenceInterval.of95(
                        Distribution.percentile(drawn, 2.5), Distribution.percentile(drawn, 97.5)));
    }
}
