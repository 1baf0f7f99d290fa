package org.longus.patient;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the indices need to know of a person; anything may be unknown, and unknown stays unknown (never zero).
 *
 * @param ageYears age at the scan
 */
public record Patient(Optional<Sex> sex, OptionalDouble ageYears, OptionalDouble heightCm, OptionalDouble weightKg) {
    public static final Patient UNKNOWN =
            new Patient(Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /** This patient, with the known values of {@code typed} in place of its own. */
    public Patient overriddenBy(Patient typed) {
        return new Patient(
                typed.sex.or(() -> sex),
                typed.ageYears.isPresent() ? typed.ageYears : ageYears,
                typed.heightCm.isPresent() ? typed.heightCm : heightCm,
                typed.weightKg.isPresent() ? typed.weightKg : weightKg);
    }
}
