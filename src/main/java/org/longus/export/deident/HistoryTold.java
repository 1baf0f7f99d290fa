package org.longus.export.deident;

import java.util.List;
import java.util.Optional;
import org.longus.edit.EditAction;
import org.longus.edit.EditKind;
import org.longus.edit.MaskSource;
import org.longus.export.Review;
import org.longus.io.mask.MaskOrigin;
import org.longus.patient.ImportedPatient;
import org.longus.review.AuditAct;
import org.longus.review.Decision;
import org.longus.review.OpenedMask;
import org.longus.review.store.AuditEntry;

/**
 * What is told of the people who worked on a case: codes in the place of names, the same code for the same person in the
 * whole project; nothing of what they typed in words.
 */
final class HistoryTold {
    static final String LEFT_OUT = "(left out)";

    private final ProjectKey key;
    private final PatientDates dates;
    private final Characteristics characteristics;

    HistoryTold(ProjectKey key, PatientDates dates, Characteristics characteristics) {
        this.key = key;
        this.dates = dates;
        this.characteristics = characteristics;
    }

    String person(String name) {
        return reader(key, name);
    }

    /** As in {@code reader-1a2b3c4d5e6f7a8b}; blank stays blank. */
    static String reader(ProjectKey key, String name) {
        return name.isBlank() ? "" : "reader-" + key.token("reader", name.strip());
    }

    List<EditAction> edits(List<EditAction> edits) {
        return edits.stream().map(HistoryTold::action).toList();
    }

    private static EditAction action(EditAction action) {
        if (action.is(EditKind.OTHER)) {
            return EditAction.other(LEFT_OUT);
        }
        // files are called after patients; and who has the file can reckon its digest
        return action.source().map(s -> EditAction.opened(source(s))).orElse(action);
    }

    /** Its format, and how the mask came to be: not by what or whom. */
    static MaskSource source(MaskSource s) {
        return new MaskSource("", s.format(), "", "", s.origin().map(o -> new MaskOrigin(o.how(), "", "")));
    }

    List<AuditEntry> entries(List<AuditEntry> entries) {
        return entries.stream()
                .map(e -> new AuditEntry(dates.work(e.at()), person(e.who()), e.app(), act(e.what()), e.smaCm2()))
                .toList();
    }

    private AuditAct act(AuditAct act) {
        return switch (act) {
            case AuditAct.Edited(EditAction action, int k) -> new AuditAct.Edited(action(action), k);
            case AuditAct.Undo(Optional<EditAction> step) -> new AuditAct.Undo(step.map(HistoryTold::action));
            case AuditAct.Redo(Optional<EditAction> step) -> new AuditAct.Redo(step.map(HistoryTold::action));
            case AuditAct.Typed(var values) -> new AuditAct.Typed(characteristics.told(values));
            case AuditAct.Imported(var patient) ->
                new AuditAct.Imported(new ImportedPatient(characteristics.told(patient.values()), "a table"));
            case AuditAct.Decided(var decision) -> new AuditAct.Decided(decision(decision));
            case AuditAct.ChangedScan c ->
                new AuditAct.ChangedScan(
                        c.slicesThen(),
                        c.slicesNow(),
                        c.otherPixels(),
                        dates.work(c.worked()),
                        c.measured(),
                        c.closed(),
                        c.whole(),
                        "");
            case AuditAct.AsWritten(var kind, String recorded) -> new AuditAct.AsWritten(kind, LEFT_OUT);
            case AuditAct.RanModels a -> a;
            case AuditAct.RevealedAi a -> a;
            case AuditAct.MeasuredSlice a -> a;
            case AuditAct.MovedSection a -> a;
            case AuditAct.ChangedCaliper a -> a;
            case AuditAct.ChoseSlice a -> a;
            case AuditAct.MeasuredTheSection a -> a;
            case AuditAct.WithdrewDecision a -> a;
            case AuditAct.BeganSlice a -> a;
            case AuditAct.LeftAnnotatorMode a -> a;
            case AuditAct.FinishedReading a -> a;
            case AuditAct.ReopenedReading a -> a;
        };
    }

    private static Decision decision(Decision decision) {
        return new Decision(decision.state(), reason(decision.reason()));
    }

    private static String reason(String typed) {
        return typed.isBlank() ? "" : LEFT_OUT;
    }

    Review review(Review r) {
        return new Review(
                r.state(),
                reason(r.reason()),
                r.decided().map(d -> new Review.Decider(person(d.who()), dates.work(d.at()))),
                r.mask(),
                r.opened().map(o -> new OpenedMask(source(o.source()), o.changed())),
                r.editedShare(),
                r.editors().stream().map(this::person).toList(),
                r.annotator().map(a -> new Review.Annotator(person(a.name()), a.aiSeen(), a.reopened())),
                r.recorded(),
                person(r.exportedBy()));
    }
}
