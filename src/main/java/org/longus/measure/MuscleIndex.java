package org.longus.measure;

/** An area over height squared, in cm2/m2, on one of three scales that must not be mixed. */
public sealed interface MuscleIndex permits C3Smi, L3Smi, L3MeasuredSmi {
    double cm2PerM2();
}
