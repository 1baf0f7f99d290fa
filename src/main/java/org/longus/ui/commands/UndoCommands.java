package org.longus.ui.commands;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.longus.edit.ChooseSlice;
import org.longus.edit.Edit;
import org.longus.edit.MoveSlice;
import org.longus.review.StepText;
import org.longus.ui.cases.CaseList;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.ReaderText;
import org.longus.ui.casework.Refusals;
import org.longus.ui.common.Messages;
import org.longus.ui.key.Shortcut;

/** The last step on the shown case taken back, and made again. */
public final class UndoCommands {
    private final CaseList list;
    private final Messages messages;

    public UndoCommands(CaseList list, Messages messages) {
        this.list = list;
        this.messages = messages;
    }

    /** Takes the last step back, or says that there is none. */
    public void undo() {
        step(CaseModel::undo, "Undone: %s.", UndoCommands::choiceThatStands, "There is nothing to undo.");
    }

    /** Makes the step again that was taken back last, or says that there is none. */
    public void redo() {
        step(CaseModel::redo, "Made again: %s.", (on, edit) -> "", "There is nothing to make again.");
    }

    /** Said after the way back from a slice that was chosen by a rule: the choice is a step of its own, made before. */
    private static String choiceThatStands(CaseModel on, Edit undone) {
        return undone instanceof MoveSlice move
                        && on.undoStep().orElse(null) instanceof ChooseSlice choice
                        && choice.k() == move.after().k()
                ? " The %s still stands; %s again takes it back.".formatted(StepText.of(choice), Shortcut.UNDO.keys())
                : "";
    }

    private void step(
            Function<CaseModel, Optional<Edit>> which,
            String done,
            BiFunction<CaseModel, Edit, String> more,
            String nothing) {
        CaseModel on = list.current();
        if (on != null && !Refusals.ofReadOnly(on, messages)) {
            messages.say(which.apply(on)
                    .map(edit -> String.format(Locale.ROOT, done, StepText.of(edit)) + more.apply(on, edit))
                    .orElse(on.isFinished() ? ReaderText.FINISHED : nothing));
        }
    }
}
