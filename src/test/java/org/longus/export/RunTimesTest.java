package org.longus.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.longus.edit.EditAction;
import org.longus.edit.EditKind;
import org.longus.edit.Edits;
import org.longus.patient.Patient;
import org.longus.review.AuditAct;
import org.longus.review.Cases;
import org.longus.review.ReviewedCase;
import org.longus.review.store.AuditEntry;
import org.longus.review.store.CaseTrail;

/** When a case was worked on, and how long it took. */
class RunTimesTest {
    private static final AuditAct RAN = new AuditAct.RanModels(List.of(), "CPU");

    private static AuditEntry on(int day, AuditAct what) {
        return new AuditEntry(instant(day), "anna", "0.1.0", what, OptionalDouble.empty());
    }

    private static Instant instant(int day) {
        return Instant.parse("2026-01-01T12:00:00Z").plusSeconds(86_400L * (day - 1));
    }

    private static RunTimes times(boolean edited, AuditEntry... entries) {
        ReviewedCase reviewed = new ReviewedCase(Cases.series(Patient.UNKNOWN));
        reviewed.accept(Cases.found(8, 29));
        if (edited) {
            reviewed.edit(Edits.ERASE, Cases.muscle(18, 9).mask());
        }
        return CaseFindings.of(reviewed, new CaseTrail(true, Optional.empty(), List.of(entries)))
                .times();
    }

    @Test
    void aCaseThatIsExportedLaterTellsWhenTheModelsRanAndWhenItWasWritten() {
        Instant before = Instant.now();
        RunTimes times = times(false, on(3, RAN), on(9, new AuditAct.Typed(Patient.UNKNOWN)));
        assertThat(times.modelsAt()).hasValue(instant(3));
        assertThat(times.editedAt()).isEmpty();
        assertThat(times.exportedAt()).isBetween(before, Instant.now());
    }

    @Test
    void aSliceThatAPersonChoseIsTheModelsLastAnswerAndOneAsItWasLeftIsNot() {
        AuditEntry chosen = on(5, new AuditAct.MeasuredSlice(18, false));
        AuditEntry back = on(6, new AuditAct.MeasuredSlice(15, true));
        assertThat(times(false, on(3, RAN), chosen, back).modelsAt()).hasValue(instant(5));
    }

    @Test
    void theLastEditIsTheLastThatChangedTheMaskWithUndoAndRedo() {
        AuditEntry edited = on(4, new AuditAct.Edited(EditAction.of(EditKind.ERASE), 18));
        AuditEntry drawn = on(5, new AuditAct.Undo(Optional.of(EditAction.of(EditKind.DRAW_ANGLE))));
        AuditEntry moved = on(6, new AuditAct.Redo(Optional.of(EditAction.of(EditKind.MOVE_SECTION))));
        assertThat(times(true, on(3, RAN), edited, drawn, moved).editedAt()).hasValue(instant(4));
        AuditEntry undone = on(7, new AuditAct.Undo(Optional.of(EditAction.of(EditKind.BRUSH))));
        assertThat(times(true, on(3, RAN), edited, undone, moved).editedAt()).hasValue(instant(7));
    }

    @Test
    void aMaskThatIsTheModelsAgainWasEditedByNobody() {
        AuditEntry edited = on(4, new AuditAct.Edited(EditAction.of(EditKind.ERASE), 18));
        AuditEntry undone = on(5, new AuditAct.Undo(Optional.of(EditAction.of(EditKind.ERASE))));
        assertThat(times(false, on(3, RAN), edited, undone).editedAt()).isEmpty();
    }

    @Test
    void secondsAreSummedAndWhatIsNotKnownIsNoZero() {
        RunTimes.Seconds models = RunTimes.Seconds.of(Optional.of(Cases.found(8, 29)));
        assertThat(models.toResult()).hasValue(1.5);
        RunTimes.Seconds all =
                models.withRead(2).withSectionCurve(OptionalDouble.of(4)).withWrite(8);
        assertThat(all.toResult()).hasValue(7.5);
        assertThat(all.total()).hasValue(15.5);
        assertThat(RunTimes.Seconds.of(Optional.empty()).total()).isEmpty();
        assertThat(all.byName().keySet())
                .containsExactly("read", "section", "muscle", "sectionCurve", "write", "total");
    }
}
