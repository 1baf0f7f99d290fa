package org.longus.ui.dialog;

import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;
import org.longus.ui.display.TypedHu;
import org.longus.volume.WindowLevel;

/** Asks for a window by its width and level. */
public final class WindowLevelDialog extends Dialog<WindowLevel> {
    private final TextField width;
    private final TextField level;

    public WindowLevelDialog(Window owner, WindowLevel now) {
        Dialogs.prepare(this, owner, "window-dialog", "Window", "Width and level of the window");
        width = field("window-width", "Width", now.widthHu());
        level = field("window-level", "Level", now.levelHu());
        Label problem = new Label();
        problem.setId("window-problem");
        problem.getStyleClass().addAll("text-muted", "text-small");
        GridPane grid = new GridPane();
        grid.getStyleClass().addAll("form", "dialog-narrow");
        grid.addRow(0, new Label("Width"), width, new Label("HU"));
        grid.addRow(1, new Label("Level"), level, new Label("HU"));
        grid.add(problem, 0, 2, 3, 1);
        getDialogPane().setContent(grid);
        getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        InvalidationListener judge = o -> {
            problem.setText(typed().problem());
            getDialogPane()
                    .lookupButton(ButtonType.OK)
                    .setDisable(typed().value().isEmpty());
        };
        width.textProperty().addListener(judge);
        level.textProperty().addListener(judge);
        setOnShown(e -> {
            width.requestFocus();
            width.selectAll();
        });
        setResultConverter(b -> b == ButtonType.OK ? typed().value().orElse(null) : null);
    }

    private TypedHu<WindowLevel> typed() {
        return TypedHu.window(width.getText(), level.getText());
    }

    private static TextField field(String id, String name, double hu) {
        TextField field = new TextField(String.format(Locale.ROOT, "%.0f", hu));
        field.setId(id);
        field.setAccessibleText(name + " in HU");
        field.setPrefColumnCount(7);
        return field;
    }
}
