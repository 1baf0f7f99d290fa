package org.longus.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.review.Decision;
import org.longus.review.OpenedMask;
import org.longus.review.Reading;
import org.longus.review.ReviewState;
import org.longus.review.ReviewedCase;
import org.longus.review.store.AuditEntry;
import org.longus.review.store.CaseTrail;

/**
 * What people made of a case. Who and when are the journal's words; without a journal they are unknown, and the texts say
 * so.
 *
 * @param state empty for an input that failed
 * @param reason of an exclusion or a flag, in the person's words; empty where none was given
 * @param decided who brought the case into its state, and when; empty where nobody did or nobody knows
 * @param mask whose the mask is
 * @param opened the file that the mask rests on, for {@link Mask#OPENED}
 * @param editedShare pixels changed against the models' mask, as a share of that mask's pixels; empty where there is none
 *     to change
 * @param editors everyone who changed the mask, first to last; empty where nobody did or nobody knows
 * @param annotator in annotator mode
 * @param recorded whether there is a journal
 * @param exportedBy the user of the computer
 */
public record Review(
        Optional<ReviewState> state,
        String reason,
        Optional<Decider> decided,
        Mask mask,
        Optional<OpenedMask> opened,
        OptionalDouble editedShare,
        List<String> editors,
        Optional<Annotator> annotator,
        boolean recorded,
        String exportedBy) {
    /** Whose the mask is. */
    public enum Mask {
        NONE(""),
        MODELS("the models'"),
        EDITED("the models', edited by a person"),
        BY_HAND("drawn by hand, without the models"),
        OPENED("opened from a file");

        private final String words;

        Mask(String words) {
            this.words = words;
        }

        public String text() {
            return words;
        }
    }

    public record Decider(String who, Instant at) {}

    /**
     * A reader in annotator mode.
     *
     * @param aiSeen whether the models' answer was or may have been seen; else it was hidden throughout
     * @param reopened whether a finished reading was opened again
     */
    public record Annotator(String name, boolean aiSeen, boolean reopened) {
        public String ai() {
            return aiSeen ? "seen" : "hidden";
        }
    }

    public Review {
        editors = List.copyOf(editors);
    }

    /** Of an input that failed: nobody could judge it. */
    public static Review none() {
        return new Review(
                Optional.empty(),
                "",
                Optional.empty(),
                Mask.NONE,
                Optional.empty(),
                OptionalDouble.empty(),
                List.of(),
                Optional.empty(),
                false,
                user());
    }

    static Review of(ReviewedCase reviewed, CaseTrail trail) {
        Mask mask = mask(reviewed, trail);
        Reading reading = reviewed.reading();
        return new Review(
                Optional.of(reviewed.state()),
                reviewed.decision().map(Decision::reason).orElse(""),
                decided(reviewed, trail).map(e -> new Decider(e.who(), e.at())),
                mask,
                OpenedMask.of(reviewed),
                mask == Mask.BY_HAND || mask == Mask.OPENED ? OptionalDouble.empty() : reviewed.changedShare(),
                isByAPerson(mask) ? trail.editors() : List.of(),
                trail.reader()
                        .map(name -> new Annotator(name, reading.aiSeen() || reviewed.isAiShown(), reading.reopened())),
                trail.recorded(),
                user());
    }

    private static Mask mask(ReviewedCase reviewed, CaseTrail trail) {
        if (reviewed.current().isEmpty()) {
            return Mask.NONE;
        }
        if (OpenedMask.of(reviewed).isPresent()) {
            return Mask.OPENED;
        }
        if (trail.isDrawnByHand()) {
            return Mask.BY_HAND;
        }
        // where the models never looked at the slice, what is on it beyond their work is in the edits
        boolean edited = reviewed.automatic().isPresent()
                ? reviewed.isEdited()
                : !reviewed.appliedEdits().isEmpty();
        return edited ? Mask.EDITED : Mask.MODELS;
    }

    private static Optional<AuditEntry> decided(ReviewedCase reviewed, CaseTrail trail) {
        return reviewed.reading().finished()
                ? trail.finished()
                : reviewed.decision().flatMap(trail::decided);
    }

    private static boolean isByAPerson(Mask mask) {
        return mask == Mask.EDITED || mask == Mask.BY_HAND || mask == Mask.OPENED;
    }

    private static String user() {
        return System.getProperty("user.name", "");
    }

    /** Whether the mask is a person's work, or what a person put in the models' place. */
    public boolean isEdited() {
        return isByAPerson(mask);
    }

    /** Whose the mask is, with the file that it rests on. */
    public String maskText() {
        return opened.map(OpenedMask::text).orElse(mask.text());
    }

    /** Empty where nobody edited; in words where nobody knows who did. */
    public String editedBy() {
        return isEdited() && editors.isEmpty() ? unknown() : String.join(", ", editors);
    }

    /** Whether a person changed or decided anything. */
    public boolean isPersons() {
        return isEdited() || isDecided() || state.equals(Optional.of(ReviewState.EDITED));
    }

    /** Whether the state is a person's doing. */
    public boolean isDecided() {
        return state.filter(s -> switch (s) {
                    case APPROVED, FLAGGED, EXCLUDED, FINISHED -> true;
                    case NEW, PREDICTED, EDITED -> false;
                })
                .isPresent();
    }

    /** Empty where nobody decided; in words where nobody knows who did. */
    public String decidedBy() {
        return decided.map(Decider::who).orElse(isDecided() ? unknown() : "");
    }

    private String unknown() {
        return recorded ? "unknown" : "unknown (this case is not kept)";
    }
}
