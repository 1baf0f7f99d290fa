package org.longus.measure.survival;

/**
 * What each person adds to a log-rank statistic: the event less what was to be expected by then, {@code delta - H(t)}, with
 * the cumulative hazard {@code H} of Nelson and Aalen. They sum to 0, and are the martingale residuals of a model without
 * covariates.
 */
final class LogRankScores {
    private LogRankScores() {}

    /**
     * @param weights how often each row counts
     * @return by row; of one that does not count, what it would add
     */
    static double[] of(UsableRows rows, int[] weights) {
        double[] scores = new double[rows.size()];
        double atRisk = 0;
        for (int weight : weights) {
            atRisk += weight;
        }
        double hazard = 0;
        int next;
        for (int row = 0; row < rows.size(); row = next) {
            next = rows.nextTime(row);
            double leaving = 0;
            double events = 0;
            for (int r = row; r < next; r++) {
                leaving += weights[r];
                events += rows.event(r) ? weights[r] : 0;
            }
            hazard += events == 0 ? 0 : events / atRisk;
            for (int r = row; r < next; r++) {
                scores[r] = (rows.event(r) ? 1 : 0) - hazard;
            }
            atRisk -= leaving;
        }
        return scores;
    }
}
