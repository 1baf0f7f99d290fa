package org.longus.measure.survival;

import java.util.Optional;

/** A covariate as it goes into a Cox model. */
public sealed interface CoxTerm {
    String name();

    /** Whether a row has a value of the kind that the term needs. */
    boolean isKnown(Observation row);

    /** A figure: the hazard ratio is that of one unit more. */
    record Numeric(String name) implements CoxTerm {
        @Override
        public boolean isKnown(Observation row) {
            return row.covariates().get(name) instanceof CovariateValue.Amount(double value) && Double.isFinite(value);
        }

        double of(Observation row) {
            return row.covariates().get(name) instanceof CovariateValue.Amount(double value) ? value : Double.NaN;
        }
    }

    /**
     * Levels, each against the reference.
     *
     * @param reference the level to compare with; without it, or where no row has it, the first of the alphabet
     */
    record Factor(String name, Optional<String> reference) implements CoxTerm {
        @Override
        public boolean isKnown(Observation row) {
            return row.covariates().get(name) instanceof CovariateValue.Level;
        }

        String of(Observation row) {
            return row.covariates().get(name) instanceof CovariateValue.Level(String level) ? level : "";
        }
    }

    /** The groups of the rows themselves, each against the reference. */
    record Group(Optional<String> reference) implements CoxTerm {
        @Override
        public String name() {
            return "group";
        }

        @Override
        public boolean isKnown(Observation row) {
            return row.group().isPresent();
        }
    }

    static CoxTerm numeric(String name) {
        return new Numeric(name);
    }

    static CoxTerm factor(String name) {
        return new Factor(name, Optional.empty());
    }

    static CoxTerm group() {
        return new Group(Optional.empty());
    }
}
