package org.longus.ui.commands;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.measure.BodyMassIndex;
import org.longus.measure.CutOff;
import org.longus.patient.Sex;
import org.longus.volume.PlainNumber;

/**
 * A limit of a cut-off while it is being typed.
 *
 * @param sex empty: both
 * @param bmiFrom kg/m2, inside; empty for no least one
 * @param bmiBelow kg/m2, outside; empty for no most one
 * @param value cm2/m2
 */
public record LimitDraft(Optional<Sex> sex, String bmiFrom, String bmiBelow, CutOff.Operator operator, String value) {
    static final LimitDraft EMPTY = new LimitDraft(Optional.empty(), "", "", CutOff.Operator.BELOW, "");
    private static final double LEAST_BMI = 5;
    private static final double MOST_BMI = 100;
    private static final double MOST_CM2_PER_M2 = 200;

    static LimitDraft of(CutOff.Row row) {
        return new LimitDraft(
                row.sex(),
                row.band().from() > 0 ? text(row.band().from()) : "",
                Double.isFinite(row.band().to()) ? text(row.band().to()) : "",
                row.operator(),
                text(row.limit()));
    }

    private static String text(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** What is wrong with it, in a sentence; empty where nothing is. */
    Optional<String> fault() {
        OptionalDouble limit = PlainNumber.typed(value);
        if (limit.isEmpty() || limit.getAsDouble() <= 0 || limit.getAsDouble() > MOST_CM2_PER_M2) {
            return Optional.of("the limit is a number of cm\u00B2/m\u00B2 above 0 and at most 200, as in 6.8.");
        }
        if (isNoBmi(bmiFrom) || isNoBmi(bmiBelow)) {
            return Optional.of("a BMI is a number of kg/m\u00B2 from 5 to 100, or empty where all are meant.");
        }
        return bmi(bmiFrom, 0) < bmi(bmiBelow, Double.POSITIVE_INFINITY)
                ? Optional.empty()
                : Optional.of("no BMI is at least %s and below %s.".formatted(bmiFrom.strip(), bmiBelow.strip()));
    }

    private static boolean isNoBmi(String text) {
        OptionalDouble typed = PlainNumber.typed(text);
        boolean usable = typed.isPresent() && typed.getAsDouble() >= LEAST_BMI && typed.getAsDouble() <= MOST_BMI;
        return !text.isBlank() && !usable;
    }

    private static double bmi(String text, double otherwise) {
        return PlainNumber.typed(text).orElse(otherwise);
    }

    /** Where nothing is wrong with it. */
    CutOff.Row row() {
        return new CutOff.Row(
                sex,
                new BodyMassIndex.Band(bmi(bmiFrom, 0), bmi(bmiBelow, Double.POSITIVE_INFINITY)),
                operator,
                PlainNumber.typed(value).orElseThrow());
    }
}
