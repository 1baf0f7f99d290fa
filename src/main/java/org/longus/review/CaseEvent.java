package org.longus.review;

import java.util.Optional;
import org.longus.edit.EditAction;
import org.longus.edit.MaskDelta;
import org.longus.edit.MeasurementEdit;
import org.longus.patient.ImportedPatient;
import org.longus.patient.Patient;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Muscle;

/**
 * One change of a {@link ReviewedCase}. The same events in the same order on the same scan lead to the same case, bit for bit:
 * the journal is a list of them.
 */
public sealed interface CaseEvent {
    /** Both stages were run. */
    record Ran(C3Result result) implements CaseEvent {}

    /**
     * Stage 2 was run on a slice that a person chose.
     *
     * @param asLeft whether the mask that had been left there is measured, not the models'
     */
    record Moved(Muscle muscle, boolean asLeft) implements CaseEvent {}

    /** Pixels of the mask were changed by hand. */
    record Edited(EditAction action, int k, MaskDelta delta) implements CaseEvent {}

    /** @param slices by which the C3 section was moved, of the file's order */
    record SectionMoved(int slices) implements CaseEvent {}

    /**
     * A person chose a slice by a rule that needs eyes.
     *
     * @param rule its id, as {@link org.longus.measure.SliceRule#id()}
     */
    record SliceChosen(String rule, int k) implements CaseEvent {}

    /** The models measured each slice of the section. */
    record SectionMeasured(MeasuredSection section) implements CaseEvent {}

    /** A distance or an angle was drawn, moved or taken away. */
    record CaliperChanged(MeasurementEdit edit) implements CaseEvent {}

    /** The last edit was taken back. */
    record Undone() implements CaseEvent {}

    /** The edit undone last was made again. */
    record Redone() implements CaseEvent {}

    /** All that is typed now, not only what was typed last. */
    record Typed(Patient values) implements CaseEvent {}

    /** Values came out of a table. */
    record Imported(ImportedPatient patient) implements CaseEvent {}

    /**
     * @param decision empty when an earlier one was withdrawn
     * @param judged what the cut-offs said of what was approved; empty for other decisions, and in journals of before
     */
    record Decided(Optional<Decision> decision, Optional<Judged> judged) implements CaseEvent {
        /** On a case whose numbers are not there. */
        public Decided(Optional<Decision> decision) {
            this(decision, Optional.empty());
        }
    }

    /** A reader began a mask on a slice, empty or as it had been left there. */
    record Began(int k) implements CaseEvent {}

    /** The models' answer was shown to a reader, beside the reader's own mask. */
    record Revealed(C3Result result) implements CaseEvent {}

    /** A reader left annotator mode with the reading unfinished, and may have seen anything. */
    record Exposed() implements CaseEvent {}

    /** A reader closed the mask. */
    record Finished() implements CaseEvent {}

    /** A reader opened a closed mask again. */
    record Reopened() implements CaseEvent {}

    /** All that came before, in short. */
    record Remembered(CaseMemory memory) implements CaseEvent {}
}
