package org.longus.ui.commands;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.longus.edit.Edit;
import org.longus.review.StepText;
import org.longus.ui.cases.CaseList;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.ReaderText;
import org.longus.ui.casework.Refusals;
import org.longus.ui.common.Messages;

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
        step(CaseModel::undo, "Undone: %s.", "There is nothing to undo.");
    }

    /** Makes the step again that was taken back last, or says that there is none. */
    public void redo() {
        step(CaseModel::redo, "Made again: %s.", "There is nothing to make again.");
    }

    private void step(Function<CaseModel, Optional<Edit>> which, String done, String nothing) {
        CaseModel on = list.current();
        if (on != null && !Refusals.ofReadOnly(on, messages)) {
            messages.say(which.apply(on)
                    .map(edit -> String.format(Locale.ROOT, done, StepText.of(edit)))
                    .orElse(on.isFinished() ? ReaderText.FINISHED : nothing));
        }
    }
}
