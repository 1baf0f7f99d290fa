package org.longus.cohort.study;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.longus.measure.CutOff;
import org.longus.measure.CutOffTable;

/**
 * A way to part people into groups that was settled before anyone looked at their outcome.
 *
 * @param name as tables call it
 * @param within whom it is applied to: "everyone", "female" or "male"
 * @param cutOff the id of the cut-off; empty where it is none
 * @param isIn whom it is applied to
 * @param group empty where a case has none
 */
record Grouping(
        String name,
        String within,
        String cutOff,
        Predicate<StudyCase> isIn,
        Function<StudyCase, Optional<String>> group) {
    static final String EVERYONE = "everyone";

    /** Sex, and each cut-off in force on everyone and on each sex. */
    static List<Grouping> all(CutOffTable inForce) {
        Stream<Grouping> bySex = Stream.of(new Grouping("sex", EVERYONE, "", c -> true, StudyCase::sex));
        return Stream.concat(bySex, inForce.applied().stream().flatMap(c -> of(c, inForce)))
                .toList();
    }

    private static Stream<Grouping> of(CutOff<?> cutOff, CutOffTable inForce) {
        CutOffTable alone = inForce.only(c -> c.id().equals(cutOff.id()));
        Function<StudyCase, Optional<String>> low =
                c -> Optional.ofNullable(c.low(alone).get(cutOff.id())).map(is -> is ? "low" : "not low");
        return Stream.concat(
                Stream.of(new Grouping(cutOff.labelAndScale(), EVERYONE, cutOff.id(), c -> true, low)),
                StudyCase.SEXES.stream()
                        .map(sex -> new Grouping(
                                cutOff.labelAndScale(),
                                sex,
                                cutOff.id(),
                                c -> c.sex().equals(Optional.of(sex)),
                                low)));
    }

    /** For a heading, as in "Chargi 2022 (C3 SMI), female". */
    String title() {
        return within.equals(EVERYONE) ? name : name + ", " + within;
    }
}
