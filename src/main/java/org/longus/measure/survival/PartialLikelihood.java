package org.longus.measure.survival;

import java.util.Arrays;

/**
 * Cox's partial likelihood with Efron's way of ties (J Am Stat Assoc 1977;72:557): of the d events of one time the l-th sees
 * a set at risk from which {@code l/d} of the tied ones' weight is gone. One pass from the latest time to the earliest.
 */
final class PartialLikelihood {
    private final UsableRows rows;
    private final double[][] x;
    private final int p;

    /** What each time of events adds. */
    interface EachTime {
        /**
         * @param score derivative of the log-likelihood
         * @param information its negative second derivative; both are overwritten after the call
         */
        void add(double time, double[] score, double[][] information);
    }

    /** The log-likelihood at a place, with its derivative and negative second derivative. */
    record At(double logLikelihood, double[] score, double[][] information) {}

    /** @param x covariates of each row, {@code [row][column]} */
    PartialLikelihood(UsableRows rows, double[][] x, int p) {
        this.rows = rows;
        this.x = x;
        this.p = p;
    }

    /** The log hazard of each row against that of a row of zeros. */
    double[] predictors(double[] beta) {
        double[] eta = new double[x.length];
        for (int row = 0; row < x.length; row++) {
            for (int c = 0; c < p; c++) {
                eta[row] += x[row][c] * beta[c];
            }
        }
        return eta;
    }

    At at(double[] beta) {
        double[] score = new double[p];
        double[][] information = new double[p][p];
        double logLikelihood = sum(beta, (time, u, i) -> {
            for (int a = 0; a < p; a++) {
                score[a] += u[a];
                for (int b = 0; b < p; b++) {
                    information[a][b] += i[a][b];
                }
            }
        });
        return new At(logLikelihood, score, information);
    }

    /** @return the log-likelihood */
    double sum(double[] beta, EachTime sink) {
        double[] eta = predictors(beta);
        // weights are shares of the largest at risk: nothing overflows, and a set of tiny ones loses no digits
        double most = Double.NEGATIVE_INFINITY;
        Sums all = new Sums(p);
        Sums tied = new Sums(p);
        double[] score = new double[p];
        double[][] information = new double[p][p];
        double logLikelihood = 0;
        int start;
        for (int end = rows.size(); end > 0; end = start) {
            start = end - 1;
            while (start > 0 && rows.time(start - 1) == rows.time(start)) {
                start--;
            }
            double larger = most;
            for (int row = start; row < end; row++) {
                larger = Math.max(larger, eta[row]);
            }
            all.scale(Math.exp(most - larger));
            most = larger;
            tied.clear();
            int events = 0;
            clear(score, information);
            for (int row = start; row < end; row++) {
                double weight = Math.exp(eta[row] - most);
                all.add(weight, x[row]);
                if (rows.event(row)) {
                    events++;
                    tied.add(weight, x[row]);
                    logLikelihood += eta[row] - most;
                    for (int a = 0; a < p; a++) {
                        score[a] += x[row][a];
                    }
                }
            }
            for (int l = 0; l < events; l++) {
                logLikelihood -= all.take(tied, (double) l / events, score, information);
            }
            if (events > 0) {
                sink.add(rows.time(start), score, information);
            }
        }
        return logLikelihood;
    }

    private static void clear(double[] score, double[][] information) {
        Arrays.fill(score, 0);
        for (double[] row : information) {
            Arrays.fill(row, 0);
        }
    }

    /** Sums of weights, of weighted covariates and of their products over the rows at risk. */
    private static final class Sums {
        private final int p;
        private double weight;
        private final double[] first;
        private final double[][] second;

        Sums(int p) {
            this.p = p;
            first = new double[p];
            second = new double[p][p];
        }

        void clear() {
            weight = 0;
            PartialLikelihood.clear(first, second);
        }

        void scale(double by) {
            if (by == 1) {
                return;
            }
            weight *= by;
            for (int a = 0; a < p; a++) {
                first[a] *= by;
                for (int b = 0; b <= a; b++) {
                    second[a][b] *= by;
                }
            }
        }

        void add(double w, double[] of) {
            weight += w;
            for (int a = 0; a < p; a++) {
                double wa = w * of[a];
                first[a] += wa;
                for (int b = 0; b <= a; b++) {
                    second[a][b] += wa * of[b];
                }
            }
        }

        /** One event's part, with a share of the tied ones gone. @return the log of the weight at risk */
        double take(Sums tied, double share, double[] score, double[][] information) {
            double atRisk = weight - share * tied.weight;
            for (int a = 0; a < p; a++) {
                double meanA = (first[a] - share * tied.first[a]) / atRisk;
                score[a] -= meanA;
                for (int b = 0; b <= a; b++) {
                    double meanB = (first[b] - share * tied.first[b]) / atRisk;
                    double product = (second[a][b] - share * tied.second[a][b]) / atRisk - meanA * meanB;
                    information[a][b] += product;
                    information[b][a] += a == b ? 0 : product;
                }
            }
            return Math.log(atRisk);
        }
    }
}
