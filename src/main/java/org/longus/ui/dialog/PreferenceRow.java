package org.longus.ui.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.InvalidationListener;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.longus.ui.common.Preference;

/**
 * A line of the preferences: its name, what changes it at once, and what it does.
 *
 * @param editor for the keyboard: the first control of the line
 * @param shown the line's controls
 * @param end lets go of the property
 */
record PreferenceRow(Label name, Control editor, Node shown, Label help, Subscription end) {
    /** @param ask lets a person choose a folder, beginning at the one that is set; empty keeps that */
    static <T> PreferenceRow of(Preference<T> preference, UnaryOperator<Optional<Path>> ask) {
        Made made = made(preference, ask);
        Control editor = made.editor();
        editor.setId("set-" + preference.name().toLowerCase(Locale.ROOT).replace(' ', '-'));
        editor.setAccessibleText(preference.name());
        editor.setAccessibleHelp(preference.help());
        editor.setTooltip(new Tooltip(preference.help()));
        InvalidationListener free =
                o -> made.shown().setDisable(!preference.editable().get());
        preference.editable().addListener(free);
        free.invalidated(preference.editable());
        Label name = new Label(preference.name());
        name.setLabelFor(editor);
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label help = new Label(preference.help());
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        help.getStyleClass().addAll("text-muted", "text-small");
        return new PreferenceRow(
                name,
                editor,
                made.shown(),
                help,
                made.end().and(() -> preference.editable().removeListener(free)));
    }

    /** A line with a button that opens a dialog of its own. */
    static PreferenceRow of(PreferenceButton button) {
        Button open = new Button("Edit ...");
        open.setId(button.id());
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setAccessibleText("Edit: " + button.name());
        open.setAccessibleHelp(button.help());
        open.setTooltip(new Tooltip(button.help()));
        open.setOnAction(e -> button.opens().run());
        Label said = new Label();
        said.setId(button.id() + "-said");
        said.setWrapText(true);
        HBox row = new HBox(open, said);
        row.getStyleClass().add("about-row");
        Label name = new Label(button.name());
        name.setLabelFor(open);
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label help = new Label(button.help());
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        help.getStyleClass().addAll("text-muted", "text-small");
        return new PreferenceRow(name, open, row, help, button.said().subscribe(said::setText));
    }

    private record Made(Control editor, Node shown, Subscription end) {}

    private static <T> Made made(Preference<T> preference, UnaryOperator<Optional<Path>> ask) {
        if (preference.isOnOrOff()) {
            CheckBox box = new CheckBox();
            Subscription follow = preference.property().subscribe(on -> box.setSelected(Boolean.TRUE.equals(on)));
            box.setOnAction(e -> preference.restore(String.valueOf(box.isSelected())));
            return new Made(box, box, follow);
        }
        if (preference.isFolder()) {
            return folder(preference, ask);
        }
        return preference.choices().isEmpty() ? typed(preference) : chosen(preference);
    }

    private static <T> Made chosen(Preference<T> preference) {
        List<String> words =
                preference.choices().stream().map(preference.text()).toList();
        ComboBox<String> box = new ComboBox<>(FXCollections.observableArrayList(words));
        Subscription follow = preference
                .property()
                .subscribe(v -> box.setValue(preference.text().apply(v)));
        box.setOnAction(e -> {
            int at = words.indexOf(box.getValue());
            if (at >= 0) {
                preference.property().setValue(preference.choices().get(at));
            }
        });
        return new Made(box, box, follow);
    }

    private static <T> Made typed(Preference<T> preference) {
        TextField field = new TextField();
        Subscription follow = preference.property().subscribe(v -> {
            String text = preference.text().apply(v);
            if (!text.equals(field.getText())) {
                field.setText(text);
            }
        });
        Runnable take = () -> {
            preference.restore(field.getText());
            // what is not understood changes nothing, and is not left standing as if it had
            field.setText(preference.text().apply(preference.property().getValue()));
        };
        field.setOnAction(e -> take.run());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                take.run();
            }
        });
        // Esc closes the dialog while the field has the keyboard
        return new Made(field, field, follow.and(take::run));
    }

    private static <T> Made folder(Preference<T> preference, UnaryOperator<Optional<Path>> ask) {
        Made typed = typed(preference);
        HBox.setHgrow(typed.editor(), Priority.ALWAYS);
        Button choose = new Button("Choose ...");
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setAccessibleText("Choose: " + preference.name());
        choose.setOnAction(e -> {
            String now = preference.kept();
            ask.apply(now.isEmpty() ? Optional.empty() : Optional.of(Path.of(now)))
                    .ifPresent(folder -> preference.restore(folder.toString()));
        });
        HBox row = new HBox(typed.editor(), choose);
        row.getStyleClass().add("about-row");
        return new Made(typed.editor(), row, typed.end());
    }
}
