package org.longus.cohort.progress;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.OptionalDouble;

/**
 * How long the rest takes: from when the latest cases were done that were measured, whatever time each of them took. One that
 * stands still for long (a pause, a stalled drive) does not count for more than ten of the usual gaps.
 */
final class TimeLeft {
    private static final int LATEST = 50;
    private static final double LONGEST_GAPS = 10;

    private final Deque<Double> doneAt = new ArrayDeque<>();

    /** @param seconds since any fixed moment */
    void done(double seconds) {
        doneAt.addLast(seconds);
        if (doneAt.size() > LATEST) {
            doneAt.removeFirst();
        }
    }

    /** Seconds; empty before two cases were measured. */
    OptionalDouble of(int toGo) {
        if (doneAt.size() < 2) {
            return OptionalDouble.empty();
        }
        double[] at = doneAt.stream().mapToDouble(Double::doubleValue).toArray();
        double[] gaps = new double[at.length - 1];
        for (int n = 0; n < gaps.length; n++) {
            gaps[n] = at[n + 1] - at[n];
        }
        double[] sorted = gaps.clone();
        Arrays.sort(sorted);
        double usual = sorted[sorted.length / 2];
        double sum = 0;
        for (double gap : gaps) {
            // with several at once the median may be nothing at all
            sum += usual > 0 ? Math.min(gap, LONGEST_GAPS * usual) : gap;
        }
        return OptionalDouble.of(sum / gaps.length * toGo);
    }
}
