package org.longus.review;

import java.util.List;
import java.util.Optional;
import org.longus.edit.EditHistory;
import org.longus.patient.ImportedPatient;
import org.longus.patient.Patient;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Muscle;

/**
 * Everything that a case knows besides its scan.
 *
 * @param automatic the models' answers, one a slice
 * @param edits empty before there is a mask, a distance, an angle or a choice of slice
 * @param section the models' areas over the section; empty where nobody asked for them
 */
public record CaseMemory(
        Optional<C3Result> result,
        List<Muscle> automatic,
        Patient typed,
        Optional<ImportedPatient> imported,
        Optional<Decision> decision,
        Optional<EditHistory.Steps> edits,
        Reading reading,
        Optional<MeasuredSection> section) {
    public CaseMemory {
        automatic = List.copyOf(automatic);
    }
}
