package org.longus.measure.survival;

import java.util.List;
import java.util.Optional;
import org.longus.measure.ConfidenceInterval;
import org.longus.measure.LeftOut;

/**
 * Cox's model of hazards (J R Stat Soc B 1972;34:187), with Efron's way of ties.
 *
 * @param n people in the model, of whom {@code events} had the event
 * @param convergence whether the figures are to be relied on
 * @param logLikelihoodWithout of the model without covariates
 * @param concordance empty where no two people can be compared
 * @param proportionality whether hazard ratios stay the same over time; empty where a coefficient has no end
 */
public record CoxModel(
        FollowUpUnit unit,
        int n,
        int events,
        List<Coefficient> coefficients,
        Convergence convergence,
        double logLikelihoodWithout,
        double logLikelihood,
        Tests tests,
        Optional<Concordance> concordance,
        Optional<ProportionalHazards> proportionality,
        List<LeftOut> leftOut) {
    /** How the search for the coefficients ended. */
    public enum Convergence {
        CONVERGED,
        /** A covariate divides those with the event from those without: its hazard ratio grows without end. */
        SEPARATED,
        /** The likelihood did not come to stand still: no figure of the model counts. */
        NOT_CONVERGED
    }

    /**
     * Whether the covariates together tell anything.
     *
     * @param wald empty where a coefficient has no end
     */
    public record Tests(ChiSquared likelihoodRatio, ChiSquared score, Optional<ChiSquared> wald) {}

    /**
     * @param covariate as the term's name
     * @param level of a factor, against its {@code reference}; both empty for a figure, whose ratio is that of one unit more
     */
    public record Coefficient(
            String covariate, String level, String reference, State state, Optional<Estimate> estimate) {}

    /** What became of a coefficient. */
    public enum State {
        ESTIMATED,
        /** Rises or falls without end as the likelihood grows: {@link Convergence#SEPARATED}. */
        RISES_WITHOUT_END,
        FALLS_WITHOUT_END,
        /** The covariates before it tell all that it does, or it is the same for everyone. */
        REDUNDANT,
        NOT_CONVERGED
    }

    /**
     * @param beta log of the hazard ratio
     * @param hazardRatioInterval Wald's
     * @param p that of z, on both sides
     */
    public record Estimate(
            double beta,
            double standardError,
            double hazardRatio,
            ConfidenceInterval hazardRatioInterval,
            double z,
            double p) {}

    public CoxModel {
        coefficients = List.copyOf(coefficients);
        leftOut = List.copyOf(leftOut);
    }

    /** Events for each coefficient that is not redundant: below ten a model is mostly thought too large for its data. */
    public double eventsPerCoefficient() {
        long counted =
                coefficients.stream().filter(c -> c.state() != State.REDUNDANT).count();
        return (double) events / counted;
    }
}
