package org.longus.ui.dialog;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.stage.Window;

/** Asks before something that cannot be taken back. Enter does not do it: it is never the default. */
public final class ConfirmDialog extends Dialog<Boolean> {
    /** @param action on its button, as in "Reveal AI" */
    public ConfirmDialog(Window owner, String title, String text, String action) {
        Dialogs.prepare(this, owner, "confirm", title, title);
        Label words = new Label(text);
        words.setWrapText(true);
        words.getStyleClass().add("dialog-content");
        ButtonType go = new ButtonType(action, ButtonBar.ButtonData.APPLY);
        getDialogPane().setContent(words);
        getDialogPane().getButtonTypes().addAll(go, ButtonType.CANCEL);
        getDialogPane().lookupButton(go).setId("confirm-go");
        Button cancel = (Button) getDialogPane().lookupButton(ButtonType.CANCEL);
        cancel.setDefaultButton(true);
        setOnShown(e -> cancel.requestFocus());
        setResultConverter(b -> b == go);
    }
}
