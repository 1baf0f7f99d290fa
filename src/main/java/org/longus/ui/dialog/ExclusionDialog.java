package org.longus.ui.dialog;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
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

    private static final int MOST_NAMES = 8;

    public ExclusionDialog(Window owner, String who) {
        this(owner, who, List.of());
    }

    /** @param names of the patients, where there are several; the first are told and how many more there are */
    public ExclusionDialog(Window owner, String who, List<String> names) {
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
        getDialogPane()
                .setContent(
                        names.isEmpty()
                                ? Dialogs.content(reason, usual, note)
                                : Dialogs.content(told(names), reason, usual, note));
        getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        getDialogPane()
                .lookupButton(ButtonType.OK)
                .disableProperty()
                .bind(Bindings.createBooleanBinding(() -> reason.getText().isBlank(), reason.textProperty()));
        setOnShown(e -> reason.requestFocus());
        setResultConverter(b -> b == ButtonType.OK ? reason.getText().strip() : null);
    }

    private static Label told(List<String> names) {
        Label told = new Label(text(names));
        told.setId("exclusion-names");
        told.setWrapText(true);
        told.setMinHeight(Region.USE_PREF_SIZE);
        return told;
    }

    /** A line each, as in "and 4 more" at the end. */
    static String text(List<String> names) {
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining("\n"));
        int more = names.size() - MOST_NAMES;
        return more <= 0 ? first : String.format(Locale.ROOT, "%s\nand %d more", first, more);
    }
}
