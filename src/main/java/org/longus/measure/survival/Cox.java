package org.longus.measure.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.longus.measure.Computed;
import org.longus.measure.ConfidenceInterval;
import org.longus.measure.WhyNot;
import org.longus.measure.survival.CoxModel.Coefficient;
import org.longus.measure.survival.CoxModel.Convergence;
import org.longus.measure.survival.CoxModel.Estimate;
import org.longus.measure.survival.CoxModel.State;

/** Fits {@link CoxModel}. Time and memory grow with rows times the square of columns. */
public final class Cox {
    private final UsableRows rows;
    private final CoxDesign design;
    private final List<CoxDesign.Column> columns;
    /** Those that the columns before them do not make up. */
    private final List<Integer> kept;

    private Cox(UsableRows rows, List<CoxTerm> terms) {
        this.rows = rows;
        this.design = new CoxDesign(rows, terms);
        this.columns = design.columns();
        List<Integer> all = IntStream.range(0, columns.size()).boxed().toList();
        PartialLikelihood full = new PartialLikelihood(rows, design.rowsOf(all), all.size());
        Cholesky information = new Cholesky(full.at(new double[all.size()]).information());
        this.kept = all.stream()
                .filter(c -> columns.get(c).scale() > 0 && information.isKept(c))
                .toList();
    }

    /**
     * Rows without time, event or one of the terms are left out, and told in the model. Withheld where no row is left, nobody had
     * the event, or no covariate tells anything.
     *
     * @param terms at least one
     */
    public static Computed<CoxModel> fit(FollowUps followUps, List<CoxTerm> terms) {
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("a model without covariates");
        }
        boolean groups = terms.stream().anyMatch(CoxTerm.Group.class::isInstance);
        UsableRows rows = UsableRows.of(followUps, groups, terms);
        if (rows.size() == 0) {
            return new Computed.Withheld<>(WhyNot.TOO_FEW, 0, 1, rows.leftOut());
        }
        if (rows.eventCount() == 0) {
            return new Computed.Withheld<>(WhyNot.NO_EVENT, rows.size(), 0, rows.leftOut());
        }
        Cox cox = new Cox(rows, terms);
        return cox.kept.isEmpty()
                ? new Computed.Withheld<>(WhyNot.NO_SPREAD, rows.size(), 0, rows.leftOut())
                : Computed.of(cox.model());
    }

    private CoxModel model() {
        int p = kept.size();
        PartialLikelihood likelihood = new PartialLikelihood(rows, design.rowsOf(kept), p);
        NewtonRaphson.Climb climb = NewtonRaphson.of(likelihood, p);
        Convergence convergence = convergence(climb);
        boolean ends = convergence == Convergence.CONVERGED;
        double without = climb.start().logLikelihood();
        double with = climb.end().logLikelihood();
        return new CoxModel(
                rows.unit(),
                rows.size(),
                rows.eventCount(),
                coefficients(climb, convergence),
                convergence,
                without,
                with,
                new CoxModel.Tests(
                        ChiSquared.of(2 * (with - without), p),
                        ChiSquared.of(
                                new Cholesky(climb.start().information())
                                        .form(climb.start().score()),
                                p),
                        ends ? Optional.of(wald(climb)) : Optional.empty()),
                Optional.of(Concordance.of(rows, likelihood.predictors(climb.beta())))
                        .filter(c -> c.pairs() > 0),
                ends
                        ? Optional.of(ProportionalHazards.of(
                                rows,
                                likelihood,
                                climb.beta(),
                                kept.stream().map(columns::get).toList()))
                        : Optional.empty(),
                rows.leftOut());
    }

    private static Convergence convergence(NewtonRaphson.Climb climb) {
        if (!climb.converged() && !climb.isFlattening()) {
            return Convergence.NOT_CONVERGED;
        }
        return climb.isMoving() ? Convergence.SEPARATED : Convergence.CONVERGED;
    }

    /** {@code beta' I beta}. */
    private static ChiSquared wald(NewtonRaphson.Climb climb) {
        double[] beta = climb.beta();
        double[][] information = climb.end().information();
        double sum = 0;
        for (int a = 0; a < beta.length; a++) {
            for (int b = 0; b < beta.length; b++) {
                sum += beta[a] * information[a][b] * beta[b];
            }
        }
        return ChiSquared.of(sum, beta.length);
    }

    private List<Coefficient> coefficients(NewtonRaphson.Climb climb, Convergence convergence) {
        List<Coefficient> coefficients = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            CoxDesign.Column column = columns.get(c);
            int place = kept.indexOf(c);
            State state = place < 0 ? State.REDUNDANT : state(climb, place, convergence);
            Optional<Estimate> estimate = state == State.ESTIMATED
                    ? Optional.of(estimate(
                            climb.beta()[place] / column.scale(),
                            Math.sqrt(climb.variance()[place][place]) / column.scale()))
                    : Optional.empty();
            coefficients.add(new Coefficient(column.name(), column.level(), column.reference(), state, estimate));
        }
        return coefficients;
    }

    private static State state(NewtonRaphson.Climb climb, int place, Convergence convergence) {
        if (convergence == Convergence.NOT_CONVERGED) {
            return State.NOT_CONVERGED;
        }
        if (climb.moving()[place]) {
            return climb.beta()[place] > 0 ? State.RISES_WITHOUT_END : State.FALLS_WITHOUT_END;
        }
        return State.ESTIMATED;
    }

    private static Estimate estimate(double beta, double standardError) {
        double half = Normal.Z95 * standardError;
        double z = beta / standardError;
        return new Estimate(
                beta,
                standardError,
                Math.exp(beta),
                ConfidenceInterval.of95(Math.exp(beta - half), Math.exp(beta + half)),
                z,
                Normal.bothTails(z));
    }
}
