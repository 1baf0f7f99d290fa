package org.longus.cohort.progress;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How often values fall where, and what their mean and spread need; as flat as a run may keep it.
 *
 * @param width of each bin, the first from 0; a value outside falls into the first or last
 * @param sumOfSquares of the values themselves
 */
public record Distribution(double width, List<Integer> counts, int n, double sum, double sumOfSquares) {
    public Distribution {
        counts = List.copyOf(counts);
    }

    static Distribution empty(double width, int bins) {
        return new Distribution(width, Collections.nCopies(bins, 0), 0, 0, 0);
    }

    Distribution with(double value) {
        if (!Double.isFinite(value)) {
            return this;
        }
        int bin = (int) Math.clamp(Math.floor(value / width), 0, counts.size() - 1);
        List<Integer> more = new ArrayList<>(counts);
        more.set(bin, more.get(bin) + 1);
        return new Distribution(width, more, n + 1, sum + value, sumOfSquares + value * value);
    }

    /** Of both; their bins are the same. */
    Distribution and(Distribution other) {
        List<Integer> both = new ArrayList<>();
        for (int b = 0; b < counts.size(); b++) {
            both.add(counts.get(b) + (b < other.counts.size() ? other.counts.get(b) : 0));
        }
        return new Distribution(width, both, n + other.n, sum + other.sum, sumOfSquares + other.sumOfSquares);
    }
}
