package org.longus.measure.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.longus.measure.Computed;
import org.longus.measure.LeftOut;
import org.longus.measure.WhyNot;

/**
 * The log-rank test of Mantel (Cancer Chemother Rep 1966;50:163) for two groups or more, as R's {@code survdiff}: at each
 * time of an event the events expected in a group are {@code d n_g / n}, and their covariances
 * {@code d (n_g / n) (1{g=h} - n_h / n) (n - d) / (n - 1)}; chi-squared is {@code (O - E)' V^-1 (O - E)} without the last group.
 *
 * @param test degrees of freedom are the groups of whom any event was expected, less one
 */
public record LogRank(List<Group> groups, ChiSquared test, List<LeftOut> leftOut) {
    /**
     * @param observed how many had the event
     * @param expected how many would have had it, were all groups alike
     */
    public record Group(String name, int n, int observed, double expected) {}

    public LogRank {
        groups = List.copyOf(groups);
        leftOut = List.copyOf(leftOut);
    }

    /** Of the rows' groups; withheld for one group, or where nobody had the event. */
    public static Computed<LogRank> of(FollowUps followUps) {
        UsableRows rows = UsableRows.of(followUps, true, List.of());
        List<String> names = List.copyOf(new TreeSet<>(
                rows.rows().stream().map(row -> row.group().orElseThrow()).toList()));
        int[] group = rows.rows().stream()
                .mapToInt(row -> names.indexOf(row.group().orElseThrow()))
                .toArray();
        return of(rows, names, group);
    }

    /** @param group of each row, a place in {@code names} */
    static Computed<LogRank> of(UsableRows rows, List<String> names, int[] group) {
        if (rows.size() == 0) {
            return new Computed.Withheld<>(WhyNot.TOO_FEW, 0, 1, rows.leftOut());
        }
        if (names.size() < 2) {
            return new Computed.Withheld<>(WhyNot.ONE_GROUP, rows.size(), 0, rows.leftOut());
        }
        if (rows.eventCount() == 0) {
            return new Computed.Withheld<>(WhyNot.NO_EVENT, rows.size(), 0, rows.leftOut());
        }
        return summed(rows, names, group);
    }

    private static Computed<LogRank> summed(UsableRows rows, List<String> names, int[] group) {
        int k = names.size();
        int[] n = new int[k];
        for (int g : group) {
            n[g]++;
        }
        int[] atRisk = n.clone();
        int[] observed = new int[k];
        double[] expected = new double[k];
        double[][] covariance = new double[k][k];
        int next;
        for (int row = 0; row < rows.size(); row = next) {
            next = rows.nextTime(row);
            int events = rows.eventsIn(row, next);
            if (events > 0) {
                add(atRisk, rows.size() - row, events, expected, covariance);
            }
            for (int r = row; r < next; r++) {
                observed[group[r]] += rows.event(r) ? 1 : 0;
                atRisk[group[r]]--;
            }
        }
        List<Group> groups = new ArrayList<>();
        for (int g = 0; g < k; g++) {
            groups.add(new Group(names.get(g), n[g], observed[g], expected[g]));
        }
        int df = (int) Arrays.stream(expected).filter(e -> e > 0).count() - 1;
        double[] difference = new double[k - 1];
        double[][] inner = new double[k - 1][];
        for (int g = 0; g < k - 1; g++) {
            difference[g] = observed[g] - expected[g];
            inner[g] = Arrays.copyOf(covariance[g], k - 1);
        }
        // one that nothing was expected of adds a row of zeros, which the decomposition leaves out
        Cholesky inverse = new Cholesky(inner);
        if (df < 1 || inverse.rank() == 0) {
            // everyone left but one group before the first event
            return new Computed.Withheld<>(WhyNot.ONE_GROUP, rows.size(), 0, rows.leftOut());
        }
        return Computed.of(new LogRank(groups, ChiSquared.of(inverse.form(difference), df), rows.leftOut()));
    }

    private static void add(int[] atRisk, int all, int events, double[] expected, double[][] covariance) {
        double factor = all > 1 ? events * (double) (all - events) / (all - 1) : 0;
        for (int g = 0; g < atRisk.length; g++) {
            double share = (double) atRisk[g] / all;
            expected[g] += events * share;
            for (int h = 0; h < atRisk.length; h++) {
                covariance[g][h] += factor * share * ((g == h ? 1 : 0) - (double) atRisk[h] / all);
            }
        }
    }
}
