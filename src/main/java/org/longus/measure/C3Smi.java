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

    /**
     * Muscle gauge: attenuation times index, in HU cm2/m2, as others reckon it from L3 (SMRA x SMI; Framingham reference values,
     * Invest Radiol 2024;59:259-270). On the C3 scale about a sixth of that: no published limit fits it.
     *
     * @param meanHu of the muscle
     */
    public double gauge(double meanHu) {
        return cm2PerM2 * meanHu;
    }
}
