package org.longus.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.longus.measure.IndexInput;
import org.longus.measure.InputUnit;

/**
 * Which column of a table holds what, by its heading.
 *
 * @param id column of the PatientID, from 0; -1 where there is none. Likewise {@code sex}
 * @param numbers columns of age, height and weight, where they are there
 * @param units what the headings say
 */
record PatientColumns(int id, int sex, Map<IndexInput, Integer> numbers, Map<IndexInput, InputUnit> units) {
    private static final Set<String> ID = Set.of("patientid", "patient", "pid", "id", "mrn", "subject", "subjectid");
    private static final Set<String> SEX = Set.of("sex", "gender", "patientsex", "geschlecht", "geslacht");

    static PatientColumns of(List<String> headings) {
        int id = -1;
        int sex = -1;
        Map<IndexInput, Integer> numbers = new EnumMap<>(IndexInput.class);
        Map<IndexInput, InputUnit> units = new EnumMap<>(IndexInput.class);
        for (int c = 0; c < headings.size(); c++) {
            String heading = headings.get(c).toLowerCase(Locale.ROOT).strip();
            String letters = heading.replaceAll("[^\\p{L}]", "");
            IndexInput number = number(heading);
            if (ID.contains(letters)) {
                id = id < 0 ? c : id;
            } else if (SEX.contains(letters)) {
                sex = sex < 0 ? c : sex;
            } else if (number != null && numbers.putIfAbsent(number, c) == null) {
                units.put(number, unit(number, heading));
            }
        }
        return new PatientColumns(id, sex, numbers, units);
    }

    private static IndexInput number(String heading) {
        String first = heading.split("[^\\p{L}]+")[0];
        return switch (first) {
            case "age", "alter", "leeftijd" -> IndexInput.AGE;
            case "height", "size", "length", "größe", "lengte" -> IndexInput.HEIGHT;
            case "weight", "gewicht" -> IndexInput.WEIGHT;
            default -> null;
        };
    }

    private static InputUnit unit(IndexInput input, String heading) {
        List<String> words = List.of(heading.split("[^\\p{L}]+"));
        boolean inches = words.stream().anyMatch(w -> w.equals("in") || w.equals("inch") || w.equals("inches"));
        boolean pounds = words.stream()
                .anyMatch(w -> w.equals("lb") || w.equals("lbs") || w.equals("pound") || w.equals("pounds"));
        return switch (input) {
            case HEIGHT -> inches ? InputUnit.INCH : InputUnit.CM;
            case WEIGHT -> pounds ? InputUnit.POUND : InputUnit.KG;
            default -> InputUnit.YEARS;
        };
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
