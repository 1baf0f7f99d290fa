package org.longus.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.longus.edit.EditAction;
import org.longus.edit.EditKind;

/** A record that says of what: the slice of an undone step is read from the acts before it. */
class HistoryTextTest {
    private static final EditAction BRUSH = EditAction.of(EditKind.BRUSH);
    private static final EditAction CLEAR = EditAction.of(EditKind.CLEAR);

    @Test
    void anUndoSaysWhatItTookBackAndOfWhichSlice() {
        List<String> words = HistoryText.of(List.of(
                new AuditAct.Edited(BRUSH, 86),
                new AuditAct.MeasuredSlice(87, false),
                new AuditAct.Edited(BRUSH, 87),
                new AuditAct.Undo(Optional.of(BRUSH)),
                new AuditAct.Redo(Optional.of(BRUSH)),
                new AuditAct.Undo(Optional.of(BRUSH)),
                new AuditAct.Undo(Optional.of(EditAction.of(EditKind.MOVE_SLICE))),
                new AuditAct.Undo(Optional.of(BRUSH))));
        assertThat(words.subList(3, 8))
                .containsExactly(
                        "Undo: brush stroke on slice 88",
                        "Redo: brush stroke on slice 88",
                        "Undo: brush stroke on slice 88",
                        "Undo: move to slice 88",
                        "Undo: brush stroke on slice 87");
    }

    @Test
    void anUndoOfAnUnknownStepSaysItsKindAloneAndOneOfNoneNothing() {
        assertThat(HistoryText.of(List.of(new AuditAct.Undo(Optional.of(CLEAR)), new AuditAct.Undo(Optional.empty()))))
                .containsExactly("Undo: clearing", "Undo");
    }

    @Test
    void whatIsNoStepKeepsItsWords() {
        assertThat(HistoryText.of(List.of(new AuditAct.WithdrewDecision()))).containsExactly("Decision withdrawn");
    }
}
