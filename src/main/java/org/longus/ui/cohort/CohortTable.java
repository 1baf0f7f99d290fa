package org.longus.ui.cohort;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.longus.measure.survival.FollowUpUnit;
import org.longus.patient.Patient;

/**
 * What a study's table says beside the scans: what became of people, and areas that people measured.
 *
 * @param name of its file; empty where no table was given
 * @param outcomes with the units of their times, in the table's order
 * @param rows by the cases' keys
 * @param remarks how many cases it names, and what of it was not taken
 */
public record CohortTable(
        String name, Map<String, FollowUpUnit> outcomes, Map<String, Row> rows, List<String> remarks) {
    public static final CohortTable NONE = new CohortTable("", Map.of(), Map.of(), List.of());

    /** @param areasCm2 by whose they are */
    public record Row(Patient patient, Map<String, Followed> outcomes, Map<String, Double> areasCm2) {
        static final Row NONE = new Row(Patient.UNKNOWN, Map.of(), Map.of());

        public Row {
            outcomes = Map.copyOf(outcomes);
            areasCm2 = Map.copyOf(areasCm2);
        }
    }

    /** @param event whether it came at that time; else the person was last seen then */
    public record Followed(OptionalDouble time, Optional<Boolean> event) {
        static final Followed UNKNOWN = new Followed(OptionalDouble.empty(), Optional.empty());
    }

    public CohortTable {
        remarks = List.copyOf(remarks);
    }

    Row of(CohortMember member) {
        return rows.getOrDefault(member.key(), Row.NONE);
    }

    /** Sex, age, height and weight: the result's, and the table's where that has none. */
    Patient patient(CohortMember member) {
        return of(member).patient().overriddenBy(member.patient());
    }

    /** Who measured areas of their own, in order. */
    List<String> areasBy() {
        TreeSet<String> whose = new TreeSet<>();
        rows.values().forEach(r -> whose.addAll(r.areasCm2().keySet()));
        return List.copyOf(whose);
    }
}
