package org.longus.ui.dialog;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.longus.review.store.ReaderSettings;

/** Who reads in annotator mode, and whether masks begin empty. */
public final class ReaderDialog extends Dialog<ReaderSettings> {
    public ReaderDialog(Window owner, ReaderSettings now) {
        Dialogs.prepare(this, owner, "reader-dialog", "Annotator mode", "Who reads?");
        TextField name = new TextField(now.name());
        name.setId("reader-name");
        name.setPromptText("Your name or initials");
        name.setAccessibleText("Your name or initials");
        ToggleGroup begins = new ToggleGroup();
        RadioButton empty = new RadioButton("Masks begin empty; the AI is hidden until you reveal it");
        RadioButton ai = new RadioButton("Masks begin as the AI's, to be corrected");
        empty.setId("from-empty");
        ai.setId("from-ai");
        for (RadioButton each : List.of(empty, ai)) {
            each.setToggleGroup(begins);
            each.setWrapText(true);
            each.setMinHeight(Region.USE_PREF_SIZE);
        }
        begins.selectToggle(now.fromAi() ? ai : empty);
        Label note =
                new Label("Each reader's work is kept apart under this name. Nobody sees another reader's mask before"
                        + " finishing the own reading.");
        note.setWrapText(true);
        note.getStyleClass().addAll("text-muted", "text-small");
        getDialogPane().setContent(Dialogs.content(name, empty, ai, note));
        getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        getDialogPane()
                .lookupButton(ButtonType.OK)
                .disableProperty()
                .bind(Bindings.createBooleanBinding(() -> name.getText().isBlank(), name.textProperty()));
        setOnShown(e -> name.requestFocus());
        setResultConverter(
                b -> b == ButtonType.OK ? new ReaderSettings(name.getText(), ai.isSelected(), now.on()) : null);
    }
}
