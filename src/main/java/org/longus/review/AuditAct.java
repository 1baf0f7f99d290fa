package org.longus.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.edit.EditAction;
import org.longus.edit.MeasurementEdit;
import org.longus.patient.ImportedPatient;
import org.longus.patient.Patient;
import org.longus.pipeline.C3Result;

/**
 * What was done to a case, as data: a kind and its arguments. {@link ProvenanceText} makes words of it, for window, workbook
 * and {@code result.json} alike.
 */
public sealed interface AuditAct {
    /** Journals and {@code result.json} hold these names: none may change. */
    enum Kind {
        RAN_MODELS,
        MEASURED_SLICE,
        EDITED,
        MOVED_SECTION,
        CHANGED_CALIPER,
        UNDO,
        REDO,
        TYPED,
        IMPORTED,
        DECIDED,
        WITHDREW_DECISION,
        BEGAN_SLICE,
        REVEALED_AI,
        LEFT_ANNOTATOR_MODE,
        FINISHED_READING,
        REOPENED_READING,
        CHANGED_SCAN,
        CHOSE_SLICE,
        MEASURED_SECTION,
        /** Of a journal that holds words which this version does not know. */
        OTHER
    }

    Kind kind();

    /** @param models which were run, with the digests of their packs */
    record RanModels(List<C3Result.Model> models, String device) implements AuditAct {
        public RanModels {
            models = List.copyOf(models);
        }

        @Override
        public Kind kind() {
            return Kind.RAN_MODELS;
        }
    }

    /** @param asLeft whether the mask that had been left there is measured, not the models' */
    record MeasuredSlice(int k, boolean asLeft) implements AuditAct {
        @Override
        public Kind kind() {
            return Kind.MEASURED_SLICE;
        }
    }

    /** Pixels of the mask were changed by hand. */
    record Edited(EditAction action, int k) implements AuditAct {
        @Override
        public Kind kind() {
            return Kind.EDITED;
        }
    }

    /**
     * @param slices of the file's order
     * @param towardsHeadMm negative towards the feet; unknown where an earlier version wrote the slices alone
     */
    record MovedSection(int slices, OptionalDouble towardsHeadMm) implements AuditAct {
        @Override
        public Kind kind() {
            return Kind.MOVED_SECTION;
        }
    }

    /**
     * A slice was chosen by a rule that needs eyes.
     *
     * @param rule its id, as {@link org.longus.measure.SliceRule#id()}
     */
    record ChoseSlice(String rule, int k) implements AuditAct {
        @Override
        public Kind kind() {
            return Kind.CHOSE_SLICE;
        }
    }

    /** The models measured {@code slices} slices of the section. */
    record MeasuredTheSection(List<C3Result.Model> models, int slices) implements AuditAct {
        public MeasuredTheSection {
            models = List.copyOf(models);
        }

        @Override
        public Kind kind() {
            return Kind.MEASURED_SECTION;
        }
    }

    /** A distance or an angle was drawn, moved or taken away. */
    record ChangedCaliper(MeasurementEdit edit) implements AuditAct {
        @Override
        public Kind kind() {
            return Kind.CHANGED_CALIPER;
        }
    }

    /** @param step what was taken back; empty where an earlier version did not write it */
    record Undo(Optional<EditAction> step) implements AuditAct {
        @Override
        public Kind kind() {
            return Kind.UNDO;
        }
    }

    /** @param step what was made again; as for {@link Undo} */
    record Redo(Optional<EditAction> step) implements AuditAct {
        @Override
        public Kind kind() {
            return Kind.REDO;
        }
    }

    /** All that is typed afterwards. */
    record Typed(Patient values) implements AuditAct {
        @Override
        public Kind kind() {
            return Kind.TYPED;
        }
    }

    record Imported(ImportedPatient patient) implements AuditAct {
        @Override
        public Kind kind() {
            return Kind.IMPORTED;
        }
    }

    record Decided(Decision decision) implements AuditAct {
        @Override
        public Kind kind() {
            return Kind.DECIDED;
        }
    }

    record WithdrewDecision() implements AuditAct {
        @Override
        public Kind kind() {
            return Kind.WITHDREW_DECISION;
        }
    }

    /** A reader began to draw on a slice. */
    record BeganSlice(int k) implements AuditAct {
        @Override
        public Kind kind() {
            return Kind.BEGAN_SLICE;
        }
    }

    /** The models' answer was shown to a reader. */
    record RevealedAi(List<C3Result.Model> models, String device) implements AuditAct {
        public RevealedAi {
            models = List.copyOf(models);
        }

        @Override
        public Kind kind() {
            return Kind.REVEALED_AI;
        }
    }

    /** With the reading unfinished. */
    record LeftAnnotatorMode() implements AuditAct {
        @Override
        public Kind kind() {
            return Kind.LEFT_ANNOTATOR_MODE;
        }
    }

    record FinishedReading() implements AuditAct {
        @Override
        public Kind kind() {
            return Kind.FINISHED_READING;
        }
    }

    record ReopenedReading() implements AuditAct {
        @Override
        public Kind kind() {
            return Kind.REOPENED_READING;
        }
    }

    /**
     * Work goes on with the same scan, with slices added or removed.
     *
     * @param slicesThen when it was worked on; {@code slicesNow} as it was opened
     * @param otherPixels how many of the slices of then have other pixels now
     * @param worked the day (UTC) of the last work on the earlier scan
     * @param measured empty where no slice was measured
     * @param closed what had been closed before
     * @param whole whether all of the earlier journal could be read
     * @param earlierFolder where the work on the earlier scan is kept
     */
    record ChangedScan(
            int slicesThen,
            int slicesNow,
            int otherPixels,
            LocalDate worked,
            Optional<Measured> measured,
            Closed closed,
            boolean whole,
            String earlierFolder)
            implements AuditAct {
        /** The measured slice, then and now. */
        public record Measured(int kThen, int kNow, boolean samePixels) {}

        /** What a changed slice opens again. */
        public enum Closed {
            NOTHING,
            READING,
            APPROVAL
        }

        @Override
        public Kind kind() {
            return Kind.CHANGED_SCAN;
        }
    }

    /**
     * Words of an earlier version, as they were written.
     *
     * @param kind as far as the words tell it with certainty; else {@link Kind#OTHER}
     */
    record AsWritten(Kind kind, String recorded) implements AuditAct {}
}
