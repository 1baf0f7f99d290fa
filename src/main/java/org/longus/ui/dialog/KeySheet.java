package org.longus.ui.dialog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.longus.ui.tool.KeyCommand;

/** All keys on one sheet, from the list that acts on them. */
public final class KeySheet extends Dialog<Void> {
    public KeySheet(Window owner, List<KeyCommand> commands) {
        initOwner(owner);
        setTitle("Keys");
        setHeaderText("Keys and pointer");
        Map<String, List<KeyCommand>> groups = commands.stream()
                .filter(c -> !c.what().isEmpty())
                .collect(Collectors.groupingBy(KeyCommand::group, LinkedHashMap::new, Collectors.toList()));
        VBox left = new VBox(18);
        VBox right = new VBox(18);
        int inLeft = 0;
        int half = commands.size() / 2;
        for (var group : groups.entrySet()) {
            (inLeft < half ? left : right).getChildren().add(group(group.getKey(), group.getValue()));
            inLeft += group.getValue().size();
        }
        HBox columns = new HBox(36, left, right);
        columns.setPadding(new Insets(6, 6, 0, 6));
        getDialogPane().setContent(columns);
        getDialogPane().setId("key-sheet");
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    }

    private static VBox group(String name, List<KeyCommand> commands) {
        Label title = new Label(name);
        title.getStyleClass().add("panel-title");
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(5);
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
