package org.longus.measure;

/**
 * Skeletal muscle index on the L3 scale, <em>estimated</em> from C3, age, weight and sex (see {@link Indices}). Its
 * agreement with a measured L3 index is moderate: ICC 0.78, kappa 0.57 for low muscle mass (Bril 2022, n = 200).
 */
public record L3Smi(double cm2PerM2) implements MuscleIndex {
    public static final String NAME = "L3 SMI, estimated from C3";

    /** Outside 15 to 90 something is more likely wrong (sex, weight, height, slice, mask) than rare. */
    public boolean isPlausible() {
        return cm2PerM2 >= 15 && cm2PerM2 <= 90;
    }
}
