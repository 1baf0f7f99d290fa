package org.longus.cohort.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.longus.export.Review;
import org.longus.io.table.patient.StudyRow;
import org.longus.measure.Category;
import org.longus.measure.CutOffTable;
import org.longus.measure.Indices;
import org.longus.patient.Patient;
import org.longus.review.ReviewState;

/**
 * What statistics need of a finished case, some hundred bytes.
 *
 * @param key the name of its folder, by which every table knows it
 * @param studyDate as in 2026-01-31; may be empty
 * @param patient as its result has it, and what that does not know as the study's table has it
 * @param smaCm2 empty where nothing was measured; likewise {@code smdHu}
 * @param review its state, reason and whose the mask is
 * @param table what the study's table says; {@link StudyRow#NONE} where it does not name the case
 * @param isInTable whether it does
 */
public record StudyCase(
        String key,
        String patientId,
        String studyDate,
        boolean isC3Found,
        Patient patient,
        OptionalDouble smaCm2,
        OptionalDouble smdHu,
        Review review,
        StudyRow table,
        boolean isInTable) {
    /** By the formulas that results have, of the area and of what is known of the patient now. */
    public Indices indices() {
        return Indices.of(smaCm2.orElse(0), patient);
    }

    public OptionalDouble c3Smi() {
        return indices().c3Smi().stream().mapToDouble(s -> s.cm2PerM2()).findFirst();
    }

    public OptionalDouble l3Smi() {
        return indices().l3Smi().stream().mapToDouble(s -> s.cm2PerM2()).findFirst();
    }

    /** Whether it is low by each cut-off, by the cut-offs' ids; one that has no label is absent. */
    public Map<String, Boolean> low(CutOffTable inForce) {
        return low(indices(), patient, inForce);
    }

    static Map<String, Boolean> low(Indices indices, Patient patient, CutOffTable inForce) {
        Map<String, Boolean> low = new TreeMap<>();
        for (Category each : Category.all(indices, patient, inForce)) {
            if (each instanceof Category.Labelled labelled) {
                low.put(labelled.cutOff().id(), labelled.low());
            }
        }
        return low;
    }

    /** Whether the mask is the models' own. */
    boolean isModels() {
        return review.mask() == Review.Mask.MODELS;
    }

    /** Whether a person left it out. */
    boolean isExcluded() {
        return review.state().equals(Optional.of(ReviewState.EXCLUDED));
    }

    /** How the state is called. */
    String state() {
        return review.state().map(ReviewState::word).orElse("");
    }

    /** As statistics call the sexes. */
    Optional<String> sex() {
        return patient.sex().map(s -> s == org.longus.patient.Sex.FEMALE ? "female" : "male");
    }

    /** The two names of {@link #sex}. */
    static final List<String> SEXES = List.of("female", "male");
}
