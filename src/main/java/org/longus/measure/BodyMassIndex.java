package org.longus.measure;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.longus.patient.IndexInput;
import org.longus.patient.Patient;

/** Body mass index, kg/m2: some cut-offs are given by its bands. */
public final class BodyMassIndex {
    private static final double LEAST_USUAL = 13;
    private static final double MOST_USUAL = 50;

    private BodyMassIndex() {}

    /** Weight over height squared; empty when either is unknown or not believable. */
    public static OptionalDouble of(Patient patient) {
        OptionalDouble height = IndexInput.HEIGHT.accepted(patient.heightCm());
        OptionalDouble weight = IndexInput.WEIGHT.accepted(patient.weightKg());
        if (height.isEmpty() || weight.isEmpty()) {
            return OptionalDouble.empty();
        }
        double metres = height.getAsDouble() / 100;
        return OptionalDouble.of(weight.getAsDouble() / (metres * metres));
    }

    /** Whether it is more likely a slip of units or digits than a patient: below 13 or above 50. A first guess, wide on purpose. */
    public static boolean isUnusual(double bmi) {
        return bmi < LEAST_USUAL || bmi > MOST_USUAL;
    }

    /** From {@code from} (inside) to {@code to} (outside), kg/m2. */
    public record Band(double from, double to) {
        public static final Band ANY = new Band(0, Double.POSITIVE_INFINITY);
        public static final Band BELOW_25 = new Band(0, 25);
        public static final Band FROM_25 = new Band(25, Double.POSITIVE_INFINITY);

        /** Not rounded: as it was written down. */
        private static String figure(double bmi) {
            return BigDecimal.valueOf(bmi).stripTrailingZeros().toPlainString();
        }

        public boolean contains(double bmi) {
            return bmi >= from && bmi < to;
        }

        /** As in "BMI < 25"; empty for any. */
        public String text() {
            if (equals(ANY)) {
                return "";
            }
            if (from == 0) {
                return "BMI < " + figure(to);
            }
            return Double.isInfinite(to)
                    ? "BMI >= " + figure(from)
                    : "BMI %s to below %s".formatted(figure(from), figure(to));
        }
    }
}
