package org.longus.ui.dialog;

import java.util.List;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.longus.ui.commands.CommandSearch;
import org.longus.ui.commands.MenuEntry;

/** Finds a command by its words; Enter gives it back, to be done once the dialog has gone. */
public final class CommandFinder extends Dialog<MenuEntry> {
    private final TextField words = new TextField();
    private final ListView<MenuEntry> found = new ListView<>();
    private final Label why = new Label();

    public CommandFinder(Window owner, List<MenuEntry> all) {
        Dialogs.prepare(this, owner, "command-finder", "Find a command", "Find a command");
        words.setId("command-words");
        words.setPromptText("Words of a command, in any order");
        words.setAccessibleText("Words of a command. Up and Down choose, Enter does it, Esc closes.");
        words.setTooltip(new javafx.scene.control.Tooltip("Up and Down choose, Enter does it, Esc closes"));
        found.setId("commands-found");
        found.setAccessibleText("Commands found");
        found.setFocusTraversable(false);
        found.getStyleClass().add("commands-found");
        found.setPlaceholder(new Label("No command has all these words"));
        found.setCellFactory(list -> new Line());
        why.setId("command-why");
        why.getStyleClass().addAll("text-muted", "text-small");
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        found.getSelectionModel().selectedItemProperty().subscribe(e -> why.setText(e == null ? " " : text(e)));
        words.textProperty().subscribe(t -> {
            found.getItems().setAll(CommandSearch.find(all, t));
            found.getSelectionModel().selectFirst();
            found.scrollTo(0);
        });
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        found.setOnMouseClicked(e -> take());
        VBox content = Dialogs.content(words, found, why);
        content.getStyleClass().add("dialog-wide");
        getDialogPane().setContent(content);
        getDialogPane().getButtonTypes().add(ButtonType.CANCEL);
        setResultConverter(b -> null);
        setOnShown(e -> words.requestFocus());
    }

    /** For a screen reader, and under the list: the whole line, and why it cannot be done. */
    private static String text(MenuEntry e) {
        String reason = e.whyNot().get();
        String line = "%s: %s%s".formatted(e.path(), e.text().get(), e.keys().isEmpty() ? "" : " (" + e.keys() + ")");
        return reason.isEmpty() ? line : "%s. %s".formatted(reason, line);
    }

    private void pressed(KeyEvent e) {
        int rows = 8;
        switch (e.getCode()) {
            case DOWN -> go(1);
            case UP -> go(-1);
            case PAGE_DOWN -> go(rows);
            case PAGE_UP -> go(-rows);
            case ENTER -> take();
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void go(int by) {
        int last = found.getItems().size() - 1;
        int to = Math.clamp(found.getSelectionModel().getSelectedIndex() + by, 0, Math.max(0, last));
        found.getSelectionModel().clearAndSelect(to);
        found.scrollTo(Math.max(0, to - 2));
    }

    private void take() {
        MenuEntry chosen = found.getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.isPossible()) {
            setResult(chosen);
            close();
        }
    }

    /** Name, where it stands, and its key; grey where it cannot be done now. */
    private static final class Line extends ListCell<MenuEntry> {
        private final Label name = new Label();
        private final Label place = new Label();
        private final Label keys = new Label();
        private final HBox line;

        Line() {
            place.getStyleClass().addAll("text-muted", "text-small");
            keys.getStyleClass().add("text-muted");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            VBox both = new VBox(name, place);
            HBox.setHgrow(both, Priority.ALWAYS);
            line = new HBox(both, keys);
            line.getStyleClass().add("command-line");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(MenuEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            String reason = entry.whyNot().get();
            name.setText(entry.text().get());
            place.setText(reason.isEmpty() ? entry.path() : "%s. %s".formatted(entry.path(), reason));
            keys.setText(entry.keys());
            // why not stays easy to read
            name.setDisable(!reason.isEmpty());
            keys.setDisable(!reason.isEmpty());
            setAccessibleText(text(entry));
            setGraphic(line);
        }
    }
}
