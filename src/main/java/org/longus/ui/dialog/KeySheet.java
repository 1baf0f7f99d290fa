package org.longus.ui.dialog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.longus.ui.tool.KeyCommand;

/** All keys on one sheet, from the list that acts on them. */
public final class KeySheet extends Dialog<Void> {
    private static final int COLUMNS = 2;
    /** With the dialog's own parts it fits a screen of 800 points. */
    private static final double MOST_HEIGHT = 580;

    private static final double WIDTH = 1190;

    public KeySheet(Window owner, List<KeyCommand> commands) {
        initOwner(owner);
        setTitle("Keys");
        setHeaderText("Keys and pointer");
        Map<String, List<KeyCommand>> groups = commands.stream()
                .filter(c -> !c.what().isEmpty())
                .collect(Collectors.groupingBy(KeyCommand::group, LinkedHashMap::new, Collectors.toList()));
        HBox columns = new HBox(30);
        for (int n = 0; n < COLUMNS; n++) {
            columns.getChildren().add(new VBox(18));
        }
        int before = 0;
        for (var group : groups.entrySet()) {
            VBox column = (VBox) columns.getChildren().get(before * COLUMNS / commands.size());
            column.getChildren().add(group(group.getKey(), group.getValue()));
            before += group.getValue().size();
        }
        columns.setPadding(new Insets(6, 16, 6, 6));
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.AS_NEEDED);
        scroll.setPrefViewportHeight(MOST_HEIGHT);
        getDialogPane().setContent(scroll);
        // the theme holds dialogs to 600 points, and a scroll pane would take that
        getDialogPane().setMinWidth(WIDTH);
        getDialogPane().setId("key-sheet");
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    }

    private static VBox group(String name, List<KeyCommand> commands) {
        Label title = new Label(name);
        title.getStyleClass().add("panel-title");
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(4);
        int row = 0;
        for (KeyCommand command : commands) {
            Label keys = new Label(command.keys());
            keys.getStyleClass().add("key-name");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            Label what = new Label(command.what());
            what.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(row++, keys, what);
        }
        return new VBox(6, title, grid);
    }
}
