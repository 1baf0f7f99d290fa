package org.longus.ui.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
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
import org.longus.ui.common.Preference;
import org.longus.ui.display.TextScale;

/** What a person sets once. Each change is seen at once, and is remembered like everything else of the window's look. */
public final class PreferencesDialog extends Dialog<Void> {
    /** @param scale of the text, with which the dialog itself becomes larger */
    public PreferencesDialog(Window owner, List<Preference<?>> preferences, ObservableValue<TextScale> scale) {
        Dialogs.prepare(this, owner, "preferences", "Preferences", "Preferences");
        List<PropertySheet.Item> items = new ArrayList<>();
        preferences.forEach(p -> items.add(new Setting<>(p)));
        PropertySheet sheet = new PropertySheet(FXCollections.observableArrayList(items));
        sheet.setId("preferences-sheet");
        sheet.setMode(PropertySheet.Mode.NAME);
        sheet.setModeSwitcherVisible(false);
        sheet.setSearchBoxVisible(false);
        var usual = new DefaultPropertyEditorFactory();
        sheet.setPropertyEditorFactory(item -> {
            List<String> choices = ((Setting<?>) item).choices();
            PropertyEditor<?> editor = item.getType() == String.class && !choices.isEmpty()
                    ? Editors.createChoiceEditor(item, choices)
                    : usual.call(item);
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
        Subscription size = scale.subscribe(() -> Platform.runLater(this::fit));
        setOnHidden(e -> size.unsubscribe());
    }

    private void fit() {
        if (isShowing()) {
            Dialogs.resize(getDialogPane());
        }
    }
}
