package org.longus.ui.dialog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.property.editor.DefaultPropertyEditorFactory;
import org.controlsfx.property.editor.Editors;
import org.controlsfx.property.editor.PropertyEditor;
import org.longus.ui.cases.PredictAhead;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.display.TextScale;

/** What a person sets once. Each change is seen at once, and is remembered like everything else of the window's look. */
public final class PreferencesDialog extends Dialog<Void> {
    /** @param aheadIsFree false in annotator mode, where nobody is to have the models' answer */
    public PreferencesDialog(Window owner, DisplayModel display, PredictAhead ahead, boolean aheadIsFree) {
        Dialogs.prepare(this, owner, "preferences", "Preferences", "Preferences");
        PropertySheet sheet = new PropertySheet(FXCollections.observableArrayList(List.of(
                Setting.onOrOff("Dark window", "Dark for the reading room, or light", display.darkProperty()),
                new Setting<>(
                        "Text and controls",
                        "How large they are, those on the planes too",
                        String.class,
                        display.scaleProperty(),
                        PreferencesDialog::text,
                        PreferencesDialog::scale,
                        true),
                Setting.onOrOff(
                        "Legend on the axial plane",
                        "Name the colours that lie on the axial plane",
                        display.legendProperty()),
                Setting.onOrOff(
                        "Muscle as an outline only",
                        "Leave the fill out, to see the tissue under it",
                        display.muscleOutlineOnlyProperty()),
                Setting.onOrOff(
                                "Predict ahead",
                                "Run the models on the next cases while you work on this one",
                                ahead.enabledProperty())
                        .editableIf(aheadIsFree))));
        sheet.setId("preferences-sheet");
        sheet.setMode(PropertySheet.Mode.NAME);
        sheet.setModeSwitcherVisible(false);
        sheet.setSearchBoxVisible(false);
        var usual = new DefaultPropertyEditorFactory();
        sheet.setPropertyEditorFactory(item -> {
            PropertyEditor<?> editor =
                    item.getType() == String.class ? Editors.createChoiceEditor(item, texts()) : usual.call(item);
            editor.getEditor()
                    .setId("set-" + item.getName().toLowerCase(Locale.ROOT).replace(' ', '-'));
            editor.getEditor().setAccessibleText(item.getName());
            return editor;
        });
        Label kept = new Label("Each change is seen at once and is kept for the next session.");
        kept.setWrapText(true);
        kept.getStyleClass().addAll("text-muted", "text-small");
        getDialogPane().setContent(Dialogs.content(sheet, kept));
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        // or the button would keep the width that it has in the smaller text
        ButtonBar.setButtonUniformSize(getDialogPane().lookupButton(ButtonType.CLOSE), false);
        kept.setMinHeight(Region.USE_PREF_SIZE);
        setOnShown(e -> sheet.lookup("#set-dark-window").requestFocus());
        // with the text the dialog itself becomes larger
        Subscription size = display.scaleProperty().subscribe(() -> Platform.runLater(this::fit));
        setOnHidden(e -> size.unsubscribe());
    }

    private void fit() {
        if (isShowing()) {
            getDialogPane().getScene().getWindow().sizeToScene();
        }
    }

    private static List<String> texts() {
        return Arrays.stream(TextScale.values()).map(PreferencesDialog::text).toList();
    }

    private static String text(TextScale scale) {
        return scale.percent() + " %";
    }

    private static TextScale scale(String text) {
        return Arrays.stream(TextScale.values())
                .filter(s -> text(s).equals(text))
                .findFirst()
                .orElse(TextScale.USUAL);
    }
}
