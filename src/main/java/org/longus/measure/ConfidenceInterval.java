package org.longus.measure;

/**
 * An interval about an estimate, in the estimate's own unit.
 *
 * @param level as 0.95
 */
public record ConfidenceInterval(double lower, double upper, double level) {
    /** What all intervals here are made for. */
    public static final double LEVEL = 0.95;

    public static ConfidenceInterval of95(double lower, double upper) {
        return new ConfidenceInterval(lower, upper, LEVEL);
    }
}
