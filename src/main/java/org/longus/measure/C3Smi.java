package org.longus.measure;

/**
 * Skeletal muscle index at C3: muscle area at C3 (cm2) over height squared (m2). Values are about a sixth of those at L3:
 * never to be held against an L3 cut-off.
 */
public record C3Smi(double cm2PerM2) implements MuscleIndex {
    public static final String NAME = "C3 SMI";

    /** Outside 4 to 20 something is more likely wrong (height, slice, mask) than rare. */
    public boolean isPlausible() {
        return cm2PerM2 >= 4 && cm2PerM2 <= 20;
    }
}
