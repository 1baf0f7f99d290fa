package org.longus.measure.survival;

import java.util.Arrays;

/**
 * Harrell's index: of pairs of people of whom one had the event while the other was followed longer (or left at the same
 * time without it), the share in which the model gave that one the higher hazard; pairs with one hazard count half. Its standard
 * error is the infinitesimal jackknife's, {@code sqrt(sum ((a_i - C b_i) / B)^2)} with {@code a_i} the concordant and {@code b_i}
 * all pairs of person i, as R's {@code concordance}.
 *
 * @param index 0.5 for no order at all, 1 for a perfect one
 * @param pairs how many could be compared
 */
public record Concordance(double index, double standardError, long pairs) {
    /** @param hazards of each row; only their order counts */
    static Concordance of(UsableRows rows, double[] hazards) {
        int n = rows.size();
        double[] sorted = Arrays.stream(hazards).sorted().distinct().toArray();
        int[] rank = new int[n];
        for (int row = 0; row < n; row++) {
            rank[row] = Arrays.binarySearch(sorted, hazards[row]);
        }
        double[] concordant = new double[n];
        double[] comparable = new double[n];
        withLater(rows, rank, sorted.length, concordant, comparable);
        withEarlier(rows, rank, sorted.length, concordant, comparable);
        // each pair was counted for both of its people
        double all = Arrays.stream(comparable).sum() / 2;
        double index = Arrays.stream(concordant).sum() / 2 / all;
        double variance = 0;
        for (int row = 0; row < n; row++) {
            double influence = (concordant[row] - index * comparable[row]) / all;
            variance += influence * influence;
        }
        return new Concordance(index, Math.sqrt(variance), Math.round(all));
    }

    /** Pairs of a person who had the event with those who were followed longer. */
    private static void withLater(UsableRows rows, int[] rank, int ranks, double[] concordant, double[] comparable) {
        CountTree later = new CountTree(ranks);
        int start;
        for (int end = rows.size(); end > 0; end = start) {
            start = end - 1;
            while (start > 0 && rows.time(start - 1) == rows.time(start)) {
                start--;
            }
            // of one time those who left come after those who had the event
            insert(rows, rank, start, end, false, later);
            for (int row = start; row < end; row++) {
                if (rows.event(row)) {
                    concordant[row] += later.below(rank[row]) + later.at(rank[row]) / 2.0;
                    comparable[row] += later.size();
                }
            }
            insert(rows, rank, start, end, true, later);
        }
    }

    /** Pairs of a person with those who had the event before. */
    private static void withEarlier(UsableRows rows, int[] rank, int ranks, double[] concordant, double[] comparable) {
        CountTree earlier = new CountTree(ranks);
        int next;
        for (int start = 0; start < rows.size(); start = next) {
            next = rows.nextTime(start);
            for (int pass = 0; pass < 2; pass++) {
                boolean events = pass == 0;
                for (int row = start; row < next; row++) {
                    if (rows.event(row) == events) {
                        concordant[row] += earlier.size() - earlier.below(rank[row]) - earlier.at(rank[row]) / 2.0;
                        comparable[row] += earlier.size();
                    }
                }
                if (events) {
                    insert(rows, rank, start, next, true, earlier);
                }
            }
        }
    }

    private static void insert(UsableRows rows, int[] rank, int start, int end, boolean events, CountTree tree) {
        for (int row = start; row < end; row++) {
            if (rows.event(row) == events) {
                tree.add(rank[row]);
            }
        }
    }

    /** How many of what was added lie below a rank, in the logarithm of the ranks (Fenwick 1994). */
    private static final class CountTree {
        private final int[] sums;
        private final int[] counts;
        private int size;

        CountTree(int ranks) {
            sums = new int[ranks + 1];
            counts = new int[ranks];
        }

        void add(int rank) {
            size++;
            counts[rank]++;
            for (int node = rank + 1; node < sums.length; node += node & -node) {
                sums[node]++;
            }
        }

        int below(int rank) {
            int sum = 0;
            for (int node = rank; node > 0; node -= node & -node) {
                sum += sums[node];
            }
            return sum;
        }

        int at(int rank) {
            return counts[rank];
        }

        int size() {
            return size;
        }
    }
}
