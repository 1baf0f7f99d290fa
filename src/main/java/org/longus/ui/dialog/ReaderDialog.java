package org.longus.ui.dialog;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.longus.review.store.ReaderSettings;

/** Who reads in annotator mode, and whether masks begin empty. */
public final class ReaderDialog extends Dialog<ReaderSettings> {
    public ReaderDialog(Window owner, ReaderSettings now) {
        initOwner(owner);
        setTitle("Annotator mode");
        setHeaderText("Who reads?");
        TextField name = new TextField(now.name());
        name.setId("reader-name");
        name.setPromptText("Your name or initials");
        name.setAccessibleText("Your name or initials");
        ToggleGroup begins = new ToggleGroup();
        RadioButton empty = new RadioButton("Masks begin empty; the AI is hidden until you reveal it");
        RadioButton ai = new RadioButton("Masks begin as the AI's, to be corrected");
        empty.setId("from-empty");
        ai.setId("from-ai");
        empty.setToggleGroup(begins);
        ai.setToggleGroup(begins);
        begins.selectToggle(now.fromAi() ? ai : empty);
        Label note =
                new Label("Each reader's work is kept apart under this name. Nobody sees another reader's mask before"
                        + " finishing the own reading.");
        note.setWrapText(true);
        note.getStyleClass().addAll("text-muted", "text-small");
        VBox content = new VBox(10, name, empty, ai, note);
        content.setPrefWidth(430);
        getDialogPane().setContent(content);
        getDialogPane().setId("reader-dialog");
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
