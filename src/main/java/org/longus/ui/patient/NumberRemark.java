package org.longus.ui.patient;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.patient.IndexInput;
import org.longus.patient.InputUnit;

/** What there is to say or to ask of a number about the patient, beside its field. */
final class NumberRemark {
    private NumberRemark() {}

    /**
     * @param unit of the text
     * @param used the value in the unit of the formulas; not a number where the text is none
     */
    static String of(IndexInput input, InputUnit unit, String text, OptionalDouble used) {
        if (used.isEmpty()) {
            return "";
        }
        double value = used.getAsDouble();
        if (Double.isNaN(value)) {
            return "'%s' is no %s in %s, and counts as missing.".formatted(text.strip(), input.word(), unit.symbol());
        }
        InputUnit formulas = InputUnit.of(input).getFirst();
        String written = "%s %s".formatted(text.strip(), unit.symbol());
        String same = unit == formulas
                ? written
                : String.format(Locale.ROOT, "%s = %.1f %s", written, value, formulas.symbol());
        if (!input.believes(value)) {
            return "%s: accepted is %s, else it counts as missing.%s"
                    .formatted(same, input.acceptedRange(), meant(input, unit, text));
        }
        if (!input.isUsual(value)) {
            return "%s is rare: is it right?%s".formatted(same, meant(input, unit, text));
        }
        return unit == formulas ? "" : same + ".";
    }

    /** Another unit in which the same digits would be usual. */
    private static String meant(IndexInput input, InputUnit unit, String text) {
        Optional<InputUnit> other = InputUnit.of(input).stream()
                .filter(u -> u != unit)
                .filter(u -> {
                    OptionalDouble typed = u.typed(text);
                    return typed.isPresent()
                            && input.isUsual(u.toFormulaUnits(typed.getAsDouble()))
                            && input.believes(u.toFormulaUnits(typed.getAsDouble()));
                })
                .findFirst();
        return other.map(u -> " Is it in %s?".formatted(word(u))).orElse("");
    }

    private static String word(InputUnit unit) {
        return switch (unit) {
            case INCH -> "inches";
            case FOOT -> "feet";
            case POUND -> "pounds";
            case YEARS, CM, METRE, MILLIMETRE, KG, GRAM -> unit.symbol();
        };
    }
}
