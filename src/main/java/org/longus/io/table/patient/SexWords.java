package org.longus.io.table.patient;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.longus.patient.Sex;

/** Sexes as tables write them. A lone M is a man, but not in a column that also has H: there it may be Spanish for a woman. */
final class SexWords {
    private static final Set<String> FEMALE = Set.of(
            "f",
            "female",
            "w",
            "woman",
            "weiblich",
            "frau",
            "v",
            "vrouw",
            "vrouwelijk",
            "femme",
            "feminin",
            "féminin",
            "mujer",
            "femenino",
            "feminino",
            "femmina",
            "femminile",
            "donna");
    private static final Set<String> MALE = Set.of(
            "male",
            "man",
            "männlich",
            "maennlich",
            "mann",
            "mannelijk",
            "homme",
            "masculin",
            "hombre",
            "masculino",
            "maschio",
            "maschile",
            "uomo");

    private final boolean mIsMale;

    /** @param column all its cells */
    SexWords(List<String> column) {
        mIsMale = column.stream().noneMatch(c -> c.equalsIgnoreCase("h"));
    }

    /** Empty when it is not understood. */
    Optional<Sex> of(String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        if (FEMALE.contains(word)) {
            return Optional.of(Sex.FEMALE);
        }
        return MALE.contains(word) || word.equals("m") && mIsMale ? Optional.of(Sex.MALE) : Optional.empty();
    }
}
