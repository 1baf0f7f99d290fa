package org.longus.review.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.edit.EditAction;
import org.longus.patient.Patient;
import org.longus.pipeline.C3Result;
import org.longus.review.AuditAct;
import org.longus.review.AuditAct.Kind;
import org.longus.review.CaseEvent;
import org.longus.review.ReviewedCase;
import org.longus.volume.Geometry;

/** The trail of a case. Typing a number is one entry, not one per key. */
final class Audit {
    private final List<AuditEntry> entries = new ArrayList<>();

    void addAll(List<AuditEntry> before) {
        entries.addAll(before);
    }

    /** @param after the case as the event left it */
    void add(Instant at, JournalRecordJson.Author author, CaseEvent event, ReviewedCase after) {
        if (event instanceof CaseEvent.Remembered) {
            return;
        }
        OptionalDouble sma =
                after.muscleArea().map(a -> OptionalDouble.of(a.areaCm2())).orElse(OptionalDouble.empty());
        AuditEntry entry = new AuditEntry(at, author.who(), author.app(), act(event, after), sma);
        boolean goesOn = entry.is(Kind.TYPED)
                && !entries.isEmpty()
                && entries.getLast().is(Kind.TYPED)
                && entries.getLast().who().equals(author.who());
        if (goesOn) {
            entries.removeLast();
        }
        entries.add(entry);
    }

    List<AuditEntry> entries() {
        return List.copyOf(entries);
    }

    Optional<AuditEntry> last() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
    }

    /** Where the latest work on it began with the scan changed; empty once somebody has gone on with it. */
    Optional<AuditEntry> latestIfChangeOfScan() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.getLast()).filter(e -> e.is(Kind.CHANGED_SCAN));
    }

    private static AuditAct act(CaseEvent event, ReviewedCase after) {
        return switch (event) {
            case CaseEvent.Ran(C3Result r) -> new AuditAct.RanModels(r.models(), r.device());
            case CaseEvent.Moved(var muscle, boolean asLeft) -> new AuditAct.MeasuredSlice(muscle.k(), asLeft);
            case CaseEvent.Edited(EditAction action, int k, var delta) -> new AuditAct.Edited(action, k);
            case CaseEvent.SectionMoved(int slices) -> {
                Geometry g = after.series().ct().geometry();
                yield new AuditAct.MovedSection(slices, OptionalDouble.of(slices * g.sense(2) * g.spacingK()));
            }
            case CaseEvent.SliceChosen(String rule, int k) -> new AuditAct.ChoseSlice(rule, k);
            case CaseEvent.SectionMeasured(var section) ->
                new AuditAct.MeasuredTheSection(
                        section.models(), section.slices().size());
            case CaseEvent.CaliperChanged(var edit) -> new AuditAct.ChangedCaliper(edit);
            // what was taken back is what can be made again, and the other way round
            case CaseEvent.Undone() -> new AuditAct.Undo(after.redoAction());
            case CaseEvent.Redone() -> new AuditAct.Redo(after.undoAction());
            case CaseEvent.Typed(Patient values) -> new AuditAct.Typed(values);
            case CaseEvent.Imported(var patient) -> new AuditAct.Imported(patient);
            case CaseEvent.Decided(var decision, var judged) ->
                decision.<AuditAct>map(AuditAct.Decided::new).orElseGet(AuditAct.WithdrewDecision::new);
            case CaseEvent.Began(int k) -> new AuditAct.BeganSlice(k);
            case CaseEvent.Revealed(C3Result r) -> new AuditAct.RevealedAi(r.models(), r.device());
            case CaseEvent.Exposed() -> new AuditAct.LeftAnnotatorMode();
            case CaseEvent.Finished() -> new AuditAct.FinishedReading();
            case CaseEvent.Reopened() -> new AuditAct.ReopenedReading();
            case CaseEvent.Remembered r -> throw new IllegalArgumentException("it stands for many");
        };
    }
}
