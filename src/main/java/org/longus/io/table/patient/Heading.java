package org.longus.io.table.patient;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.longus.patient.IndexInput;
import org.longus.patient.InputUnit;

/**
 * What a heading means. It is taken for a quantity only when it is that quantity and a unit and nothing else, after case, blanks,
 * brackets, underscores and accents were made one. {@code in} before a unit is the word and never inches.
 *
 * @param field as {@link TableColumn}, and likewise the others
 */
public record Heading(
        Optional<TableField> field,
        TableColumn.Fit fit,
        Optional<InputUnit> unit,
        boolean isUnitStated,
        String whyNot) {
    private static final Heading NONE =
            new Heading(Optional.empty(), TableColumn.Fit.NONE, Optional.empty(), false, "");
    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[{]([^)\\]}]*)[)\\]}]");

    /** What stands behind a quantity: a known unit, none, one that is not known here, or something else. */
    private record Unit(boolean isUnit, Optional<InputUnit> known, boolean foreign) {
        static final Unit NO = new Unit(false, Optional.empty(), false);
        static final Unit NONE = new Unit(true, Optional.empty(), false);
    }

    static Heading of(String heading) {
        List<String> words = HeadingWords.of(heading);
        String joined = HeadingWords.joined(words);
        Optional<Heading> exact = whole(joined, Vocabulary.EXACT, TableColumn.Fit.EXACT);
        return exact.or(() -> whole(joined, Vocabulary.WEAK, TableColumn.Fit.NEAR))
                .orElseGet(() -> resembling(heading, words));
    }

    private static Optional<Heading> whole(String joined, Map<String, TableField> phrases, TableColumn.Fit fit) {
        for (int end = joined.length(); end > 0; end--) {
            TableField field = phrases.get(joined.substring(0, end));
            if (field == null) {
                continue;
            }
            Unit unit = unit(field, joined.substring(end));
            if (unit.foreign()) {
                return Optional.of(notTaken(field, joined.substring(end)));
            }
            if (unit.isUnit()) {
                // the attribute (0010,1020) is in metres
                boolean metres = joined.matches("patients?size");
                Optional<InputUnit> usual = metres ? Optional.of(InputUnit.METRE) : usual(field);
                return Optional.of(new Heading(
                        Optional.of(field),
                        fit,
                        unit.known().or(() -> usual),
                        unit.known().isPresent() || metres,
                        ""));
            }
        }
        return Optional.empty();
    }

    private static Unit unit(TableField field, String text) {
        if (text.isEmpty()) {
            return Unit.NONE;
        }
        if (field == TableField.SEX) {
            return Vocabulary.SEX_LETTERS.contains(text) ? Unit.NONE : Unit.NO;
        }
        Map<String, InputUnit> units = Vocabulary.units(field);
        if (units.isEmpty()) {
            return Unit.NO;
        }
        for (String unit : alone(text)) {
            if (units.containsKey(unit)) {
                return new Unit(true, Optional.of(units.get(unit)), false);
            }
            if (Vocabulary.FOREIGN_UNITS.contains(unit)) {
                return new Unit(true, Optional.empty(), true);
            }
        }
        return Unit.NO;
    }

    /** As it stands, and without a preposition before it. */
    private static List<String> alone(String text) {
        return Vocabulary.PREPOSITIONS.stream()
                .filter(p -> text.startsWith(p) && text.length() > p.length())
                .findFirst()
                .map(p -> List.of(text, text.substring(p.length())))
                .orElse(List.of(text));
    }

    private static Optional<InputUnit> usual(TableField field) {
        return field.number().map(n -> InputUnit.of(n).getFirst());
    }

    private static Heading notTaken(TableField field, String unit) {
        IndexInput number = field.number().orElseThrow();
        String known = Set.copyOf(Vocabulary.units(field).values()).stream()
                .sorted()
                .map(InputUnit::symbol)
                .collect(Collectors.joining(", "));
        return new Heading(
                Optional.of(field),
                TableColumn.Fit.OTHER,
                Optional.empty(),
                false,
                "its unit '%s' is none of those for %s: %s".formatted(unit, number.word(), known));
    }

    /** A heading that names a quantity among other words. */
    private static Heading resembling(String heading, List<String> words) {
        Set<TableField> named = words.stream()
                .filter(Vocabulary.WORDS::containsKey)
                .map(Vocabulary.WORDS::get)
                .collect(Collectors.toSet());
        if (named.isEmpty()) {
            return NONE;
        }
        TableField field = named.stream().sorted().toList().getLast();
        // a quantity by another one, as in "Weight / height" or "Weight for age", is neither
        boolean another = words.stream().anyMatch(Vocabulary.ANOTHER_QUANTITY::contains)
                || named.stream().filter(n -> n.number().isPresent()).count() > 1;
        Optional<String> foreign = field.number().isEmpty()
                ? Optional.empty()
                : bracketed(heading).filter(Vocabulary.FOREIGN_UNITS::contains);
        if (foreign.isPresent()) {
            return notTaken(field, foreign.get());
        }
        Optional<InputUnit> stated = statedUnit(field, heading, words);
        return new Heading(
                Optional.of(field),
                another ? TableColumn.Fit.OTHER : TableColumn.Fit.NEAR,
                stated.or(() -> usual(field)),
                stated.isPresent(),
                "");
    }

    /** What stands in the last brackets, joined. */
    private static Optional<String> bracketed(String heading) {
        Matcher brackets = IN_BRACKETS.matcher(heading);
        Optional<String> last = Optional.empty();
        while (brackets.find()) {
            String inside = HeadingWords.joined(HeadingWords.of(brackets.group(1)));
            last = inside.isEmpty() ? last : Optional.of(inside);
        }
        return last;
    }

    /** In brackets, or as a word that is no preposition. */
    private static Optional<InputUnit> statedUnit(TableField field, String heading, List<String> words) {
        Map<String, InputUnit> units = Vocabulary.units(field);
        Optional<InputUnit> inBrackets = bracketed(heading).map(units::get);
        if (inBrackets.isPresent()) {
            return inBrackets;
        }
        return words.stream()
                .filter(w -> w.length() > 1 && !Vocabulary.PREPOSITIONS.contains(w))
                .filter(units::containsKey)
                .findFirst()
                .map(units::get);
    }
}
