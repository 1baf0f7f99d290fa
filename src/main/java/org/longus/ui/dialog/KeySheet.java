package org.longus.ui.dialog;

import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.longus.ui.key.Shortcut;

/** All keys on one sheet, in two columns, or one where the screen has no room for two. */
public final class KeySheet extends Dialog<Void> {
    /** The dialog's own parts at the sides: padding and the scroll bar. */
    private static final double SIDES = 60;

    public KeySheet(Window owner) {
        Dialogs.prepare(this, owner, "key-sheet", "Keys", "Keys and pointer");
        ScrollPane scroll = new ScrollPane();
        scroll.getStyleClass().add("key-sheet-scroll");
        getDialogPane().setContent(scroll);
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        double widest = Dialogs.widest(owner);
        for (int columns = 2; columns >= 1; columns--) {
            HBox sheet = sheet(columns);
            scroll.setContent(sheet);
            getDialogPane().applyCss();
            double needed = sheet.prefWidth(-1) + SIDES;
            // all of it where the screen has the height
            scroll.setPrefViewportHeight(sheet.prefHeight(Math.min(needed, widest) - SIDES));
            // or it would be as narrow as a scroll pane likes to be
            getDialogPane().setMinWidth(Math.min(needed, widest));
            // lines wrap where not even one column has room
            scroll.setFitToWidth(columns == 1);
            if (needed <= widest) {
                break;
            }
        }
    }

    private static HBox sheet(int columns) {
        HBox sheet = new HBox();
        sheet.getStyleClass().add("key-sheet");
        for (int n = 0; n < columns; n++) {
            VBox column = new VBox();
            column.getStyleClass().add("key-column");
            sheet.getChildren().add(column);
        }
        int before = 0;
        for (Shortcut.Group group : Shortcut.Group.values()) {
            List<Shortcut> keys = Arrays.stream(Shortcut.values())
                    .filter(k -> k.group() == group && !k.keys().isEmpty())
                    .toList();
            VBox column = (VBox) sheet.getChildren().get(before * columns / Shortcut.values().length);
            column.getChildren().add(group(group.title(), keys));
            before += keys.size();
        }
        return sheet;
    }

    private static Node group(String name, List<Shortcut> keys) {
        Label title = new Label(name);
        title.getStyleClass().add("panel-title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-grid");
        int row = 0;
        for (Shortcut key : keys) {
            Label written = new Label(key.written());
            written.getStyleClass().add("key-name");
            written.setMinWidth(Region.USE_PREF_SIZE);
            Label what = new Label(key.what());
            what.setWrapText(true);
            what.setMinHeight(Region.USE_PREF_SIZE);
            grid.addRow(row++, written, what);
        }
        VBox box = new VBox(title, grid);
        box.getStyleClass().add("key-group");
        return box;
    }
}
