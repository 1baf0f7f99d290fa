package org.longus.measure.survival;

import java.util.Arrays;

/**
 * Times that differ by rounding alone, as 0.1 + 0.2 and 0.3, count as one, as in R's survival ({@code timefix}): of sorted
 * different times a step of no more than 1.5e-8 (the root of the smallest step at 1), or of that share of their mean, is none.
 */
final class TiedTimes {
    private static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));

    private TiedTimes() {}

    /** The same times, each of a tie by the least of it. */
    static double[] joined(double[] times) {
        double[] different = Arrays.stream(times).sorted().distinct().toArray();
        double mean = Arrays.stream(different).map(Math::abs).average().orElse(0);
        double[] joined = different.clone();
        for (int n = 1; n < different.length; n++) {
            double step = different[n] - different[n - 1];
            if (step <= TOLERANCE || step / mean <= TOLERANCE) {
                joined[n] = joined[n - 1];
            }
        }
        return Arrays.stream(times)
                .map(time -> joined[Arrays.binarySearch(different, time)])
                .toArray();
    }
}
