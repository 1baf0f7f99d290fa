package org.longus.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.longus.measure.IndexInput;
import org.longus.measure.InputUnit;

/**
 * Which column of a table holds what, by its heading.
 *
 * @param id column of the PatientID, from 0; -1 where there is none. Likewise {@code sex}
 * @param numbers columns of age, height and weight, where they are there
 * @param units what the headings say
 * @param unused headings of which nothing is taken
 */
record PatientColumns(
        int id, int sex, Map<IndexInput, Integer> numbers, Map<IndexInput, InputUnit> units, List<String> unused) {
    private static final Set<String> ID = Set.of("patientid", "patient", "pid", "id", "mrn", "subject", "subjectid");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");
    /** Before the word that counts, as in DICOM's PatientWeight. */
    private static final Set<String> WHOSE = Set.of("patient", "patients", "body");

    private static final Set<String> ANOTHER_QUANTITY =
            Set.of("loss", "change", "percent", "index", "goal", "ideal", "usual", "group", "class");
    private static final Set<String> INCHES = Set.of("in", "inch", "inches");
    private static final Set<String> METRES = Set.of("m", "metre", "metres", "meter", "meters");
    private static final Set<String> POUNDS = Set.of("lb", "lbs", "pound", "pounds");
    /** The attribute (0010,1020) is in metres. */
    private static final List<String> DICOM_SIZE = List.of("patient", "size");

    private static final Set<String> SEX = Set.of("sex", "gender", "patientsex", "geschlecht", "geslacht");

    static PatientColumns of(List<String> headings) {
        int id = -1;
        int sex = -1;
        Map<IndexInput, Integer> numbers = new EnumMap<>(IndexInput.class);
        Map<IndexInput, InputUnit> units = new EnumMap<>(IndexInput.class);
        List<String> unused = new ArrayList<>();
        for (int c = 0; c < headings.size(); c++) {
            List<String> words = words(headings.get(c));
            String letters = String.join("", words);
            IndexInput number = number(words);
            if (ID.contains(letters)) {
                id = id < 0 ? c : id;
            } else if (SEX.contains(letters)) {
                sex = sex < 0 ? c : sex;
            } else if (number != null && numbers.putIfAbsent(number, c) == null) {
                units.put(number, unit(number, words));
            } else if (!letters.isEmpty()) {
                unused.add(headings.get(c).strip());
            }
        }
        return new PatientColumns(id, sex, numbers, units, unused);
    }

    /** In small letters: "Height_(cm)", "heightCm" and "HEIGHT CM" are two words each. */
    private static List<String> words(String heading) {
        return BETWEEN_WORDS
                .splitAsStream(heading)
                .filter(w -> !w.isEmpty())
                .map(w -> w.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static IndexInput number(List<String> words) {
        if (words.stream().anyMatch(ANOTHER_QUANTITY::contains)) {
            return null;
        }
        String first =
                words.stream().filter(w -> !WHOSE.contains(w)).findFirst().orElse("");
        return switch (first) {
            case "age", "alter", "leeftijd" -> IndexInput.AGE;
            case "height", "size", "length", "größe", "lengte" -> IndexInput.HEIGHT;
            case "weight", "gewicht" -> IndexInput.WEIGHT;
            default -> null;
        };
    }

    private static InputUnit unit(IndexInput input, List<String> words) {
        return switch (input) {
            case HEIGHT ->
                words.stream().anyMatch(INCHES::contains)
                        ? InputUnit.INCH
                        : words.stream().anyMatch(METRES::contains) || words.equals(DICOM_SIZE)
                                ? InputUnit.METRE
                                : InputUnit.CM;
            case WEIGHT -> words.stream().anyMatch(POUNDS::contains) ? InputUnit.POUND : InputUnit.KG;
            default -> InputUnit.YEARS;
        };
    }

    /** What of sex, age, height and weight has no column, as words for a sentence. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (sex < 0) {
            missing.add(IndexInput.SEX.word());
        }
        for (IndexInput input : List.of(IndexInput.AGE, IndexInput.HEIGHT, IndexInput.WEIGHT)) {
            if (!numbers.containsKey(input)) {
                missing.add(input.word());
            }
        }
        return missing;
    }

    boolean hasValues() {
        return sex >= 0 || !numbers.isEmpty();
    }

    /** The column of a number; -1 where there is none. */
    int of(IndexInput input) {
        return numbers.getOrDefault(input, -1);
    }

    InputUnit unit(IndexInput input) {
        return units.get(input);
    }

    /** A cell without the blanks around it; empty where the row has none. */
    String cell(List<String> row, int column) {
        return column >= 0 && column < row.size() ? row.get(column).strip() : "";
    }
}
