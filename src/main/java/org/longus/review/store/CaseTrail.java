package org.longus.review.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.longus.edit.EditAction;
import org.longus.edit.EditKind;
import org.longus.review.AuditAct;
import org.longus.review.AuditAct.Kind;
import org.longus.review.Decision;

/**
 * Who did what to a case, as far as its journal tells: what a report may say of people.
 *
 * @param recorded whether there is a journal; without one nobody can say who did what
 * @param reader whose own case it is, in annotator mode
 * @param entries first to last
 */
public record CaseTrail(boolean recorded, Optional<String> reader, List<AuditEntry> entries) {
    /** Of a case that is kept nowhere. */
    public static final CaseTrail NONE = new CaseTrail(false, Optional.empty(), List.of());

    public CaseTrail {
        entries = List.copyOf(entries);
    }

    /**
     * Everyone who changed pixels of the mask, in the order of their first change. Whatever undo and redo show was made by
     * one of them.
     */
    public List<String> editors() {
        return entries.stream()
                .filter(e -> e.is(Kind.EDITED))
                .map(AuditEntry::who)
                .distinct()
                .toList();
    }

    /** The entry of the decision that is in force. */
    public Optional<AuditEntry> decided(Decision inForce) {
        return last(new AuditAct.Decided(inForce));
    }

    /** The entry of the last time that a reader closed the mask. */
    public Optional<AuditEntry> finished() {
        return last(new AuditAct.FinishedReading());
    }

    /** When the models last answered: of both stages, or on another slice that a person chose. */
    public Optional<Instant> modelsAt() {
        return lastAt(what ->
                what instanceof AuditAct.RanModels || what instanceof AuditAct.MeasuredSlice slice && !slice.asLeft());
    }

    /** When the mask last changed by a person's hand, with undo and redo of that. */
    public Optional<Instant> editedAt() {
        return lastAt(what -> switch (what) {
            case AuditAct.Edited _ -> true;
            case AuditAct.Undo(var step) -> changesMask(step);
            case AuditAct.Redo(var step) -> changesMask(step);
            default -> false;
        });
    }

    private static boolean changesMask(Optional<EditAction> step) {
        return step.map(EditAction::kind).filter(EditKind::changesPixels).isPresent();
    }

    private Optional<Instant> lastAt(Predicate<AuditAct> which) {
        return entries.stream()
                .filter(e -> which.test(e.what()))
                .map(AuditEntry::at)
                .reduce((a, b) -> b);
    }

    private Optional<AuditEntry> last(AuditAct what) {
        return entries.stream().filter(e -> e.what().equals(what)).reduce((a, b) -> b);
    }

    /** Whether a reader began with an empty mask and no mask was ever the models'; one that was revealed lies beside it. */
    public boolean isDrawnByHand() {
        return entries.stream().anyMatch(e -> e.is(Kind.BEGAN_SLICE))
                && entries.stream().noneMatch(e -> e.is(Kind.RAN_MODELS) || e.is(Kind.MEASURED_SLICE));
    }
}
