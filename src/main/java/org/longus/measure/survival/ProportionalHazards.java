package org.longus.measure.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether hazard ratios stay the same over time: the score test of {@code beta + theta g(t)} against {@code theta = 0} (Grambsch and
 * Therneau, Biometrika 1994;81:515), with {@code g(t) = 1 - S(t-)} of the curve of Kaplan and Meier, as R's
 * {@code cox.zph(transform = "km")} of survival 3 and newer. A small p says that the assumption does not hold.
 *
 * @param terms each covariate; one of several levels has as many degrees of freedom as levels in the model
 * @param global of all together; empty where there are too few times of events to tell time's part from the covariates', likewise
 *     a term's test
 */
public record ProportionalHazards(List<Term> terms, Optional<ChiSquared> global) {
    /** Below this p the assumption is called into question. */
    public static final double DOUBTFUL_BELOW_P = 0.05;

    /** @param covariate as the term's name */
    public record Term(String covariate, Optional<ChiSquared> test) {
        public boolean isDoubtful() {
            return ProportionalHazards.isDoubtful(test);
        }
    }

    public ProportionalHazards {
        terms = List.copyOf(terms);
    }

    /** Whether it is called into question for any covariate, or for all together. */
    public boolean isDoubtful() {
        return isDoubtful(global) || terms.stream().anyMatch(Term::isDoubtful);
    }

    private static boolean isDoubtful(Optional<ChiSquared> test) {
        return test.isPresent() && test.get().p() < DOUBTFUL_BELOW_P;
    }

    /** @param columns of the likelihood, at whose top {@code beta} is */
    static ProportionalHazards of(
            UsableRows rows, PartialLikelihood likelihood, double[] beta, List<CoxDesign.Column> columns) {
        int p = beta.length;
        KaplanMeier everyone = KaplanMeier.of("", rows);
        double[] score = new double[2 * p];
        double[][] information = new double[2 * p][2 * p];
        // steps rise and events come from the latest: one walk serves both
        int[] step = {everyone.steps().size() - 1};
        likelihood.sum(beta, (time, u, i) -> {
            while (step[0] >= 0 && everyone.steps().get(step[0]).time() >= time) {
                step[0]--;
            }
            double g = step[0] < 0 ? 0 : 1 - everyone.steps().get(step[0]).survival();
            for (int a = 0; a < p; a++) {
                score[p + a] += g * u[a];
                for (int b = 0; b < p; b++) {
                    information[a][b] += i[a][b];
                    information[p + a][b] += g * i[a][b];
                    information[a][p + b] += g * i[a][b];
                    information[p + a][p + b] += g * g * i[a][b];
                }
            }
        });
        List<Term> terms = new ArrayList<>();
        int next;
        for (int column = 0; column < p; column = next) {
            int term = columns.get(column).term();
            next = column + 1;
            while (next < p && columns.get(next).term() == term) {
                next++;
            }
            terms.add(new Term(columns.get(column).name(), test(score, information, column, next)));
        }
        return new ProportionalHazards(terms, test(score, information, 0, p));
    }

    /** With theta for the columns from one to before another, and beta for all. */
    private static Optional<ChiSquared> test(double[] score, double[][] information, int from, int to) {
        int p = score.length / 2;
        int[] places = IntStream.concat(IntStream.range(0, p), IntStream.range(p + from, p + to))
                .toArray();
        double[] u = new double[places.length];
        double[][] i = new double[places.length][places.length];
        double[] scales = new double[places.length];
        for (int a = 0; a < places.length; a++) {
            // g is at most 1: what theta has against beta tells whether it has anything
            scales[a] = information[places[a] % p][places[a] % p];
            u[a] = score[places[a]];
            for (int b = 0; b < places.length; b++) {
                i[a][b] = information[places[a]][places[b]];
            }
        }
        Cholesky inverse = new Cholesky(i, scales);
        return inverse.rank() < u.length ? Optional.empty() : Optional.of(ChiSquared.of(inverse.form(u), to - from));
    }
}
