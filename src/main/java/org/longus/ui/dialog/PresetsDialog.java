package org.longus.ui.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.longus.ui.display.TypedHu;
import org.longus.ui.display.WindowPresets;
import org.longus.volume.WindowLevel;
import org.longus.volume.WindowLevel.Preset;

/** The window presets: changed, added, taken away and put in order. What is typed is the chosen line's at once. */
public final class PresetsDialog extends Dialog<List<Preset>> {
    private final ObservableList<Preset> presets;
    private final ListView<Preset> list;
    private final TextField name = field("preset-name", "Name", 16);
    private final TextField width = field("preset-width", "Width in HU", 6);
    private final TextField level = field("preset-level", "Level in HU", 6);
    private final Label problem = new Label();
    private boolean showing;

    /** @param now the window that a new preset begins with */
    public PresetsDialog(Window owner, List<Preset> presets, WindowLevel now) {
        Dialogs.prepare(this, owner, "presets-dialog", "Window presets", "Window presets");
        this.presets = FXCollections.observableArrayList(presets);
        list = new ListView<>(this.presets);
        list.setId("presets");
        list.setAccessibleText("Window presets; the first nine have the keys 1 to 9");
        list.setCellFactory(v -> new Line());
        list.setPrefHeight(220);
        list.getSelectionModel().selectedIndexProperty().subscribe(i -> showChosen());
        problem.setId("preset-problem");
        problem.getStyleClass().addAll("text-muted", "text-small");
        name.textProperty().subscribe(t -> take());
        width.textProperty().subscribe(t -> take());
        level.textProperty().subscribe(t -> take());
        Button add = button("preset-add", "Add", "Add a preset with the window that is shown", () -> add(now));
        Button remove = button("preset-remove", "Remove", "Remove the chosen preset", this::remove);
        Button up = button("preset-up", "Up", "Move the chosen preset up: its key becomes smaller", () -> move(-1));
        Button down = button("preset-down", "Down", "Move the chosen preset down", () -> move(1));
        Button usual = button(
                "preset-usual",
                "Usual ones",
                "The presets that Longus comes with, in place of all of these",
                this::usual);
        HBox buttons = new HBox(add, remove, up, down, usual);
        buttons.getStyleClass().add("tool-row");
        GridPane form = new GridPane();
        form.getStyleClass().add("form");
        form.addRow(0, new Label("Name"), name);
        form.addRow(1, new Label("Width, HU"), width);
        form.addRow(2, new Label("Level, HU"), level);
        form.add(problem, 0, 3, 2, 1);
        getDialogPane().setContent(Dialogs.content(list, new VBox(buttons), form));
        getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        list.getSelectionModel().selectFirst();
        setOnShown(e -> list.requestFocus());
        setResultConverter(b -> b == ButtonType.OK ? List.copyOf(this.presets) : null);
    }

    private static final class Line extends ListCell<Preset> {
        @Override
        protected void updateItem(Preset preset, boolean empty) {
            super.updateItem(preset, empty);
            String key = getIndex() < WindowPresets.KEYS ? String.valueOf(getIndex() + 1) : "\u2013";
            setText(empty ? null : key + "   " + WindowPresets.line(preset));
        }
    }

    private static TextField field(String id, String accessible, int columns) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(accessible);
        field.setPrefColumnCount(columns);
        return field;
    }

    private static Button button(String id, String text, String help, Runnable does) {
        Button button = new Button(text);
        button.setId(id);
        button.setTooltip(new Tooltip(help));
        button.setOnAction(e -> does.run());
        return button;
    }

    private int chosen() {
        return list.getSelectionModel().getSelectedIndex();
    }

    /** Shows the chosen line in the fields. */
    private void showChosen() {
        showing = true;
        boolean none = chosen() < 0;
        Preset preset = none ? new Preset("", WindowLevel.SOFT_TISSUE) : presets.get(chosen());
        name.setText(preset.name());
        width.setText(none ? "" : whole(preset.window().widthHu()));
        level.setText(none ? "" : whole(preset.window().levelHu()));
        List.of(name, width, level).forEach(f -> f.setDisable(none));
        showing = false;
        judge();
    }

    private static String whole(double hu) {
        return String.format(Locale.ROOT, "%.0f", hu);
    }

    private void take() {
        if (!showing && chosen() >= 0) {
            typed().ifPresent(preset -> presets.set(chosen(), preset));
            judge();
        }
    }

    private Optional<Preset> typed() {
        return problem().isEmpty()
                ? TypedHu.window(width.getText(), level.getText())
                        .value()
                        .map(w -> new Preset(name.getText().strip(), w))
                : Optional.empty();
    }

    private String problem() {
        if (chosen() < 0) {
            return presets.isEmpty() ? "There must be one preset at least." : "";
        }
        String ofName = WindowPresets.problem(name.getText());
        return ofName.isEmpty()
                ? TypedHu.window(width.getText(), level.getText()).problem()
                : ofName;
    }

    private void judge() {
        problem.setText(problem());
        if (getDialogPane().lookupButton(ButtonType.OK) != null) {
            getDialogPane().lookupButton(ButtonType.OK).setDisable(!problem().isEmpty());
        }
    }

    private void add(WindowLevel now) {
        presets.add(new Preset("New", now));
        list.getSelectionModel().selectLast();
        list.scrollTo(presets.size() - 1);
        name.requestFocus();
        name.selectAll();
    }

    private void remove() {
        if (chosen() >= 0) {
            presets.remove(chosen());
            showChosen();
        }
    }

    private void move(int by) {
        int from = chosen();
        int to = from + by;
        if (from >= 0 && to >= 0 && to < presets.size()) {
            List<Preset> moved = new ArrayList<>(presets);
            moved.add(to, moved.remove(from));
            presets.setAll(moved);
            list.getSelectionModel().select(to);
        }
    }

    private void usual() {
        presets.setAll(WindowLevel.PRESETS);
        list.getSelectionModel().selectFirst();
    }
}
