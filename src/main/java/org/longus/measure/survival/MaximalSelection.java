package org.longus.measure.survival;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Tries every value of a covariate as a cut-off in one pass over the rows by that value: the statistic of each is a sum of
 * scores of the rows at or below it, less its mean and over its standard deviation among all orders of the scores.
 */
final class MaximalSelection {
    /** What rounding may do to a statistic. */
    static final double ROUNDING = 1e-9;

    /** Rows by the covariate, from the lowest. */
    private final int[] order;

    private final double[] values;
    private final double leastShare;

    /**
     * @param place of the cut-off's last row in the order
     * @param statistic below 0 where the low ones have fewer events than expected
     * @param searched how many cut-offs were tried
     */
    record Best(int place, double statistic, int searched) {}

    MaximalSelection(double[] values, double leastShare) {
        this.values = values;
        this.leastShare = leastShare;
        this.order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> values[row]))
                .mapToInt(row -> row)
                .toArray();
    }

    double valueAt(int place) {
        return values[order[place]];
    }

    /**
     * The cut-off of the largest absolute statistic, the lowest of several. Its place is -1 where no value leaves enough on both
     * sides, or the scores do not differ.
     *
     * @param weights how often each row counts; a value counts as tried where the sides are large enough, whoever has it
     */
    Best best(double[] scores, int[] weights) {
        double n = 0;
        double sum = 0;
        for (int row = 0; row < scores.length; row++) {
            n += weights[row];
            sum += weights[row] * scores[row];
        }
        double mean = sum / n;
        double squares = 0;
        for (int row = 0; row < scores.length; row++) {
            squares += weights[row] * (scores[row] - mean) * (scores[row] - mean);
        }
        int least = least((int) n);
        double below = 0;
        double score = 0;
        double most = 0;
        int best = -1;
        int searched = 0;
        for (int place = 0; place < order.length - 1; place++) {
            int row = order[place];
            below += weights[row];
            score += weights[row] * scores[row];
            boolean lastOfItsValue = valueAt(place) < valueAt(place + 1);
            if (!lastOfItsValue || below < least || below > n - least || squares <= 0) {
                continue;
            }
            searched++;
            double z = (score - below * mean) / Math.sqrt(below * (n - below) / (n * (n - 1)) * squares);
            // of cut-offs that are alike rounding must not choose
            if (best < 0 || Math.abs(z) > Math.abs(most) + ROUNDING) {
                most = z;
                best = place;
            }
        }
        return new Best(best, most, searched);
    }

    private int least(int n) {
        // 0.1 * 30 is a little more than 3
        return Math.max(1, (int) Math.ceil(n * leastShare - 1e-9));
    }
}
