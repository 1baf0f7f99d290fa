package org.longus.ui.dialog;

import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Window;

/** What is to be looked at again of a flagged case, in a line. */
public final class FlagNoteDialog extends Dialog<String> {
    /** @param now the note as it stands; may be empty */
    public FlagNoteDialog(Window owner, String who, String now) {
        Dialogs.prepare(this, owner, "flag-note-dialog", "Flag", "What is to be looked at again in %s?".formatted(who));
        TextField note = new TextField(now);
        note.setId("flag-note");
        note.setPromptText("Note; may stay empty");
        note.setAccessibleText("Note to the flag");
        note.setPrefColumnCount(36);
        Label where = new Label("The note stands on the list, in the table of cases and in each export.");
        where.setWrapText(true);
        where.getStyleClass().addAll("text-muted", "text-small");
        getDialogPane().setContent(Dialogs.content(note, where));
        getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        setOnShown(e -> {
            note.requestFocus();
            note.selectAll();
        });
        setResultConverter(b -> b == ButtonType.OK ? note.getText().strip() : null);
    }
}
