package org.longus.measure;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How far two raters put the same things into the same categories, beyond chance (Cohen, Educ Psychol Meas 1960;20:37; weighted, Psychol
 * Bull 1968;70:213): {@code (Po - Pe) / (1 - Pe)} of observed and expected agreement, each cell counted with its weight. The
 * standard error is that of Fleiss, Cohen and Everitt (Psychol Bull 1969;72:323), as R's {@code vcd::Kappa}; unweighted also as {@code
 * psych::cohen.kappa}, whose weighted one takes other sums (docs/statistics.md).
 *
 * @param n things that both put into a category
 * @param observed share in which they agree, weighted; likewise {@code expected} by chance
 * @param interval {@code kappa -+ 1.96 SE}, held within -1 and 1
 */
public record CohenKappa(
        Weighting weighting,
        int n,
        double observed,
        double expected,
        double kappa,
        double standardError,
        ConfidenceInterval interval) {
    private static final double TAIL = (1 - ConfidenceInterval.LEVEL) / 2;

    /** How much a disagreement counts. */
    public enum Weighting {
        /** All alike: for categories without an order. */
        NONE,
        /** By how many steps they lie apart. */
        LINEAR
    }

    /**
     * @param counts how many things the first rater put into a category (row) and the second into another (column); square, in
     *     the categories' order where the weights need one
     * @return withheld where both put everything into one category, so that chance alone explains it
     */
    public static Computed<CohenKappa> of(Weighting weighting, int[][] counts) {
        int size = counts.length;
        int n = Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
        if (n == 0) {
            return Computed.tooFew(0, 1);
        }
        double[] first = new double[size];
        double[] second = new double[size];
        double[][] share = new double[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                share[a][b] = (double) counts[a][b] / n;
                first[a] += share[a][b];
                second[b] += share[a][b];
            }
        }
        double observed = 0;
        double expected = 0;
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                observed += weight(weighting, a, b, size) * share[a][b];
                expected += weight(weighting, a, b, size) * first[a] * second[b];
            }
        }
        // one category has all of both
        if (expected > 1 - 1e-12) {
            return Computed.not(WhyNot.NO_SPREAD, n);
        }
        double kappa = (observed - expected) / (1 - expected);
        double error = Math.sqrt(variance(weighting, share, first, second, observed, expected) / n);
        double half = NormalDistribution.of(0, 1).inverseSurvivalProbability(TAIL) * error;
        return Computed.of(new CohenKappa(
                weighting,
                n,
                observed,
                expected,
                kappa,
                error,
                ConfidenceInterval.of95(Math.max(-1, kappa - half), Math.min(1, kappa + half))));
    }

    /**
     * Of pairs.
     *
     * @param first what the first rater said of each thing, a place in {@code categories}; likewise {@code second}
     */
    public static <C> Computed<CohenKappa> of(Weighting weighting, List<C> categories, List<C> first, List<C> second) {
        if (first.size() != second.size()) {
            throw new IllegalArgumentException("unequal numbers of values");
        }
        int[][] counts = new int[categories.size()][categories.size()];
        for (int i = 0; i < first.size(); i++) {
            counts[place(categories, first.get(i))][place(categories, second.get(i))]++;
        }
        return of(weighting, counts);
    }

    private static <C> int place(List<C> categories, C of) {
        int place = categories.indexOf(of);
        if (place < 0) {
            throw new IllegalArgumentException("no such category: " + of);
        }
        return place;
    }

    private static double weight(Weighting weighting, int a, int b, int size) {
        if (a == b) {
            return 1;
        }
        return weighting == Weighting.NONE ? 0 : 1 - (double) Math.abs(a - b) / (size - 1);
    }

    /** Of one thing's part in kappa; sums of squares lose nothing here, as all shares are of order 1. */
    private static double variance(
            Weighting weighting, double[][] share, double[] first, double[] second, double observed, double expected) {
        int size = first.length;
        double[] ofRow = new double[size];
        double[] ofColumn = new double[size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                ofRow[a] += weight(weighting, a, b, size) * second[b];
                ofColumn[b] += weight(weighting, a, b, size) * first[a];
            }
        }
        double sum = 0;
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                double part =
                        weight(weighting, a, b, size) * (1 - expected) - (ofRow[a] + ofColumn[b]) * (1 - observed);
                sum += share[a][b] * part * part;
            }
        }
        double mean = observed * expected - 2 * expected + observed;
        double rest = 1 - expected;
        return Math.max(0, sum - mean * mean) / (rest * rest * rest * rest);
    }
}
