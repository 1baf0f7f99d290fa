package org.longus.io.table.patient;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.measure.survival.CovariateValue;
import org.longus.patient.Patient;

/**
 * What a study's table says of one patient; what it does not say is absent.
 *
 * @param patient sex, age, height, weight
 * @param outcomes by the outcomes' names, as "os"
 * @param stage as written
 * @param covariates by heading; the stage is not among them
 * @param masks paths as written, by whose they are ({@link StudyColumn.MaskPath})
 * @param areasCm2 likewise
 * @param kept cells by heading that go into no model
 */
public record StudyRow(
        Patient patient,
        Map<String, Outcome> outcomes,
        Optional<String> stage,
        Map<String, CovariateValue> covariates,
        Map<String, String> masks,
        Map<String, Double> areasCm2,
        Map<String, String> kept) {
    public static final StudyRow NONE =
            new StudyRow(Patient.UNKNOWN, Map.of(), Optional.empty(), Map.of(), Map.of(), Map.of(), Map.of());

    /**
     * @param time in the unit of {@link StudyTable#outcomes}
     * @param event whether it came at that time; false where the person was last seen without it
     */
    public record Outcome(OptionalDouble time, Optional<Boolean> event) {}

    public StudyRow {
        outcomes = Map.copyOf(outcomes);
        covariates = Map.copyOf(covariates);
        masks = Map.copyOf(masks);
        areasCm2 = Map.copyOf(areasCm2);
        kept = Map.copyOf(kept);
    }
}
