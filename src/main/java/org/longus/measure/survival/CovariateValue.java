package org.longus.measure.survival;

/** What a person has of a covariate. */
public sealed interface CovariateValue {
    /** In the covariate's own unit; one that is not finite counts as missing. */
    record Amount(double value) implements CovariateValue {}

    /** One of a few levels, as a stage. */
    record Level(String name) implements CovariateValue {}

    static CovariateValue of(double value) {
        return new Amount(value);
    }

    static CovariateValue of(String level) {
        return new Level(level);
    }
}
