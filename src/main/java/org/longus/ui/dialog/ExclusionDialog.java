package org.longus.ui.dialog;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Why a case is left out: a usual reason by a click, or one's own words. */
public final class ExclusionDialog extends Dialog<String> {
    private static final List<String> USUAL = List.of(
            "C3 is not in the scan",
            "artefacts over the muscle",
            "tumour or surgery in the muscle",
            "the CT cannot be read",
            "wrong patient or wrong series",
            "a double of another case");

    public ExclusionDialog(Window owner, String who) {
        Dialogs.prepare(this, owner, "exclusion", "Exclude", "Why leave out %s?".formatted(who));
        TextField reason = new TextField();
        reason.setId("exclusion-reason");
        reason.setPromptText("Reason");
        reason.setAccessibleText("Reason");
        VBox usual = new VBox();
        usual.setAlignment(Pos.TOP_LEFT);
        for (String each : USUAL) {
            Hyperlink link = new Hyperlink(each);
            link.setOnAction(e -> {
                reason.setText(each);
                reason.requestFocus();
                reason.end();
            });
            usual.getChildren().add(link);
        }
        Label note = new Label("The case stays on the list, marked as excluded, with all work on it.");
        note.setWrapText(true);
        note.getStyleClass().addAll("text-muted", "text-small");
        getDialogPane().setContent(Dialogs.content(reason, usual, note));
        getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        getDialogPane()
                .lookupButton(ButtonType.OK)
                .disableProperty()
                .bind(Bindings.createBooleanBinding(() -> reason.getText().isBlank(), reason.textProperty()));
        setOnShown(e -> reason.requestFocus());
        setResultConverter(b -> b == ButtonType.OK ? reason.getText().strip() : null);
    }
}
