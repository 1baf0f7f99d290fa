package org.longus.io.dicom.object;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.longus.volume.Mask;

/**
 * What a structured report says of the muscle on one slice.
 *
 * @param standing whose work the muscle is and what was decided, in a few words
 * @param completion whether the report is whole, with a sentence on how it stands
 * @param verification empty where no named person approved it
 * @param observers who changed the muscle or decided on it, each once
 * @param slice the slice and the muscle on it
 * @param trackingUid the same for every version of the muscle; that of its segment too
 * @param segmentation of the muscle; empty where none is written with the report
 * @param algorithm that outlined the muscle; empty where a person drew it
 * @param figures of the muscle
 * @param judgements by cut-offs
 * @param remarks sentences that a reader has to meet with the figures, each under what it is
 * @param parts of the muscle that touch nowhere, the largest first
 */
public record SrReport(
        String standing,
        Completion completion,
        Optional<Verification> verification,
        List<String> observers,
        Slice slice,
        String trackingUid,
        Optional<Segmentation> segmentation,
        Optional<SegWriter.Algorithm> algorithm,
        List<Figure> figures,
        List<Judgement> judgements,
        List<Remark> remarks,
        List<Part> parts) {
    public SrReport {
        observers = List.copyOf(observers);
        figures = List.copyOf(figures);
        judgements = List.copyOf(judgements);
        remarks = List.copyOf(remarks);
        parts = List.copyOf(parts);
    }

    /** @param complete whether nothing of it is still being worked on */
    public record Completion(boolean complete, String sentence) {}

    /** A named person's approval. */
    public record Verification(String who, LocalDateTime at) {}

    /**
     * A slice.
     *
     * @param image which of the scan's instances it is; empty where the scan was not made along it
     * @param stack of one slice: where it lies
     * @param mask of one slice: the muscle
     */
    public record Slice(Optional<Integer> image, SliceStack stack, Mask mask) {}

    public record Segmentation(String sopClassUid, String sopInstanceUid, String seriesInstanceUid) {}

    /**
     * A number.
     *
     * @param isMean whether it is the mean over pixels
     * @param method how it was measured, in words; empty where nothing is to be said
     * @param formula by which it was computed from {@code inputs}; empty where it was measured
     * @param inputs patient's values that went in
     */
    public record Figure(
            SrQuantity quantity,
            double value,
            boolean isMean,
            String method,
            Optional<Formula> formula,
            List<Input> inputs) {
        public Figure {
            inputs = List.copyOf(inputs);
        }

        /** One that was measured. */
        public static Figure measured(SrQuantity quantity, double value, String method) {
            return new Figure(quantity, value, false, method, Optional.empty(), List.of());
        }
    }

    public record Formula(String equation, String citation) {}

    /** @param source where the value came from, in words */
    public record Input(SrQuantity quantity, double value, String source) {}

    /** What a cut-off says. */
    public enum Verdict {
        LOW(Code.sct("373066001", "Yes")),
        NOT_LOW(Code.sct("373067005", "No")),
        CANNOT_SAY(Code.sct("373068000", "Undetermined"));

        private final Code code;

        Verdict(Code code) {
            this.code = code;
        }

        Code code() {
            return code;
        }
    }

    /**
     * Whether the muscle is low by one cut-off.
     *
     * @param id of the cut-off, for programs
     * @param cutOff its name, as in "Chargi 2022"
     * @param sentence with the index, its scale and the limit; or why nothing can be said
     * @param citation on whom the cut-off was made, and where it was read
     */
    public record Judgement(String id, String cutOff, Verdict verdict, String sentence, String citation) {}

    /** What a sentence is. */
    public enum About {
        FLAG(Code.own("FLAG", "Reason for a second look")),
        NOTE(Code.own("NOTE", "Note")),
        STANDING(Code.own("STANDING", "Standing of the result")),
        PATIENT(Code.own("PATIENT-VALUES", "Source of the patient's values")),
        ACQUISITION(Code.own("ACQUISITION", "How the scan was made")),
        LIMITS(Code.own("LIMITS", "Limits of use"));

        private final Code code;

        About(Code code) {
            this.code = code;
        }

        Code code() {
            return code;
        }
    }

    public record Remark(About about, String sentence) {}

    /** @param mask of one slice */
    public record Part(Mask mask, List<Figure> figures) {
        public Part {
            figures = List.copyOf(figures);
        }
    }
}
