package org.longus.ui.dialog;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.stage.Window;
import org.longus.ui.service.Questions.Leaving;

/** Asks what is to be done with changes that the disk does not take. Enter tries again: it never loses anything. */
public final class UnsavedDialog extends Dialog<Leaving> {
    /** @param text how many cases have such changes, and why */
    public UnsavedDialog(Window owner, String text) {
        Dialogs.prepare(this, owner, "unsaved", "Not saved yet", "Changes are not saved yet");
        Label words = new Label(text);
        words.setId("unsaved-text");
        words.setWrapText(true);
        words.getStyleClass().add("dialog-content");
        ButtonType again = new ButtonType("Try again", ButtonBar.ButtonData.OK_DONE);
        ButtonType lose = new ButtonType("Close and lose them", ButtonBar.ButtonData.LEFT);
        getDialogPane().setContent(words);
        getDialogPane().getButtonTypes().addAll(again, lose, ButtonType.CANCEL);
        getDialogPane().lookupButton(again).setId("unsaved-again");
        getDialogPane().lookupButton(lose).setId("unsaved-lose");
        Button first = (Button) getDialogPane().lookupButton(again);
        first.setDefaultButton(true);
        setOnShown(e -> first.requestFocus());
        setResultConverter(b -> b == again ? Leaving.TRY_AGAIN : b == lose ? Leaving.LOSE_CHANGES : Leaving.STAY);
    }
}
