package org.longus.review;

import java.util.List;
import java.util.Optional;
import org.longus.edit.EditHistory;
import org.longus.patient.ImportedPatient;
import org.longus.patient.Patient;
import org.longus.patient.PatientValues;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Muscle;

/**
 * Everything that a case knows besides its scan.
 *
 * @param automatic the models' answers, one a slice
 * @param judged what the cut-offs said when it was approved; empty where it is not, or nobody wrote it down
 * @param edits empty before there is a mask, a distance, an angle or a choice of slice
 * @param section the models' areas over the section; empty where nobody asked for them
 */
public record CaseMemory(
        Optional<C3Result> result,
        List<Muscle> automatic,
        Patient typed,
        Optional<ImportedPatient> imported,
        Optional<Decision> decision,
        Optional<Judged> judged,
        Optional<EditHistory.Steps> edits,
        Reading reading,
        Optional<MeasuredSection> section) {
    public CaseMemory {
        automatic = List.copyOf(automatic);
    }

    static CaseMemory of(
            ModelAnswers models,
            PatientValues patient,
            Judging judging,
            Optional<EditHistory.Steps> edits,
            Reading reading) {
        return new CaseMemory(
                models.last(),
                models.muscles(),
                patient.typed(),
                patient.imported(),
                judging.decision(),
                judging.approved(),
                edits,
                reading,
                models.section());
    }
}
