package org.longus.patient;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What somebody says of one value of a patient.
 *
 * @param number in years, cm or kg; empty for the sex; not a number where what was typed is none
 * @param sex empty for numbers
 */
public record SaidValue(ValueSource from, OptionalDouble number, Optional<Sex> sex) {
    /** Empty where this patient's value is not known. */
    static Optional<SaidValue> in(Patient patient, IndexInput input, ValueSource from) {
        OptionalDouble number = input.of(patient);
        Optional<Sex> sex = input == IndexInput.SEX ? patient.sex() : Optional.empty();
        return number.isPresent() || sex.isPresent() ? Optional.of(new SaidValue(from, number, sex)) : Optional.empty();
    }

    /** Whether the formulas take it. */
    public boolean isAccepted(IndexInput input) {
        return sex.isPresent() || input.accepted(number).isPresent();
    }

    /** As in "175 cm" or "female". */
    public String text(IndexInput input) {
        if (sex.isPresent()) {
            return sex.get().name().toLowerCase(Locale.ROOT);
        }
        InputUnit unit = InputUnit.of(input).getFirst();
        return unit.written(number.orElse(Double.NaN)) + " " + unit.symbol();
    }

    /** Whether the two are not of one person on one day: apart by more than {@link IndexInput#tolerance}. */
    boolean contradicts(SaidValue other, IndexInput input) {
        if (sex.isPresent()) {
            return !sex.equals(other.sex);
        }
        return Math.abs(number.orElse(Double.NaN) - other.number.orElse(Double.NaN)) > input.tolerance();
    }
}
