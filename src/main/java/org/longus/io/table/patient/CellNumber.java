package org.longus.io.table.patient;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.longus.patient.IndexInput;
import org.longus.patient.InputUnit;

/**
 * A number as people write it: with a decimal point or comma, with or without separators between thousands, and with a unit of
 * its own, which then counts in place of the heading's ("1.75 m" below "Height (cm)"; "5 ft 9"; "063Y").
 */
final class CellNumber {
    private static final Set<String> UNKNOWN = Set.of(
            "",
            "-",
            "--",
            ".",
            "?",
            "na",
            "n/a",
            "n.a.",
            "nan",
            "null",
            "none",
            "unknown",
            "missing",
            "k.a.",
            "k. a.",
            "unbekannt",
            "onbekend",
            "#n/a");
    private static final Pattern PARTS = Pattern.compile("([-+]?[\\d.,'’]+(?:[eE][-+]?\\d{1,2})?)\\s*(\\p{L}*)\\.?");
    private static final Pattern FEET = Pattern.compile(
            "(\\d)\\s*(?:ft|feet|foot|'|’|′)\\.?\\s*(?:(\\d{1,2}(?:[.,]\\d+)?)\\s*(?:in|inch|inches|\"|''|”|″)?\\.?)?");
    private static final Pattern PLAIN = Pattern.compile("[-+]?\\d+([.,]\\d+)?([eE][-+]?\\d{1,2})?");
    private static final Pattern THOUSANDS = Pattern.compile(
            "\\d{1,3}(['’]\\d{3})+([.,]\\d+)?|\\d{1,3}(,\\d{3})+\\.\\d+|\\d{1,3}(\\.\\d{3})+,\\d+|\\d{1,3}(,\\d{3}){2,}|\\d{1,3}(\\.\\d{3}){2,}");
    private static final Pattern EITHER = Pattern.compile("[-+]?\\d{1,3}[.,]\\d{3}");
    private static final Pattern BLANKS = Pattern.compile("[\\h\\s]+");
    private static final Pattern BEFORE_THOUSANDS = Pattern.compile("(?<=\\d) (?=\\d{3}(\\D|$))");
    /** DICOM's units of ages, in years. */
    private static final Map<String, Double> PARTS_OF_YEARS = Map.of("m", 1 / 12.0, "w", 7 / 365.25, "d", 1 / 365.25);

    private CellNumber() {}

    static boolean isUnknown(String cell) {
        return UNKNOWN.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * In the units of the formulas: years, cm or kg.
     *
     * @param unit of a number that has none of its own
     * @return empty when it is not understood
     */
    static OptionalDouble of(String cell, TableField field, InputUnit unit) {
        // all kinds of blanks; those between digits part thousands
        String spaced = BLANKS.matcher(cell).replaceAll(" ").strip();
        String text = BEFORE_THOUSANDS.matcher(spaced).replaceAll("’");
        IndexInput input = field.number().orElseThrow();
        Matcher feet = FEET.matcher(text.toLowerCase(Locale.ROOT));
        if (input == IndexInput.HEIGHT && feet.matches()) {
            double inches =
                    feet.group(2) == null ? 0 : Double.parseDouble(feet.group(2).replace(',', '.'));
            return inches < 12
                    ? OptionalDouble.of(InputUnit.INCH.toFormulaUnits(12 * Integer.parseInt(feet.group(1)) + inches))
                    : OptionalDouble.empty();
        }
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return OptionalDouble.empty();
        }
        String own = parts.group(2).toLowerCase(Locale.ROOT);
        if (input == IndexInput.AGE
                && PARTS_OF_YEARS.containsKey(own)
                && parts.group(1).matches("\\d{3}")) {
            return OptionalDouble.of(Integer.parseInt(parts.group(1)) * PARTS_OF_YEARS.get(own));
        }
        InputUnit counts = own.isEmpty() ? unit : Vocabulary.units(field).get(own);
        return counts == null ? OptionalDouble.empty() : number(parts.group(1), input, counts);
    }

    private static OptionalDouble number(String text, IndexInput input, InputUnit unit) {
        if (EITHER.matcher(text).matches()) {
            // "1,750": three decimals or thousands; the reading that can be true counts
            double decimals = unit.toFormulaUnits(Double.parseDouble(text.replace(',', '.')));
            double thousands = unit.toFormulaUnits(Double.parseDouble(text.replaceAll("[.,]", "")));
            return OptionalDouble.of(input.believes(thousands) && !input.believes(decimals) ? thousands : decimals);
        }
        if (PLAIN.matcher(text).matches()) {
            return OptionalDouble.of(unit.toFormulaUnits(Double.parseDouble(text.replace(',', '.'))));
        }
        if (!THOUSANDS.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        int lastMark = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        boolean decimal = lastMark >= 0
                && text.chars().filter(c -> c == text.charAt(lastMark)).count() == 1;
        String digits = text.replaceAll("\\D", "");
        int decimals = decimal ? text.length() - lastMark - 1 : 0;
        return OptionalDouble.of(unit.toFormulaUnits(Double.parseDouble(digits) / Math.pow(10, decimals)));
    }
}
