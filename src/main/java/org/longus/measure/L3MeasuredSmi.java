package org.longus.measure;

/**
 * Skeletal muscle index measured at L3 itself. Longus never makes one: the type is here so that cut-offs published for
 * measured L3 can be listed without being comparable to an estimate by accident.
 */
public record L3MeasuredSmi(double cm2PerM2) implements MuscleIndex {
    public static final String NAME = "L3 SMI, measured";
}
