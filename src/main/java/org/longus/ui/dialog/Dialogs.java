package org.longus.ui.dialog;

import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogEvent;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Window;

/** What the dialogs have in common. */
final class Dialogs {
    /** For the window's frame and a little ground around it. */
    private static final double FRAME = 60;

    private Dialogs() {}

    /** Belongs to a window and is no larger than that: what is inside scrolls then, and the title bar is on the screen. */
    static void prepare(Dialog<?> dialog, Window owner, String id, String title, String question) {
        dialog.initOwner(owner);
        dialog.setTitle(title);
        dialog.setHeaderText(question);
        dialog.getDialogPane().setId(id);
        DialogPane pane = dialog.getDialogPane();
        pane.setMaxSize(widest(owner), Math.min(owner.getHeight(), screen(owner).getHeight()) - FRAME);
        // JavaFX places a dialog by the size that it would like to have
        dialog.addEventHandler(DialogEvent.DIALOG_SHOWING, e -> {
            pane.applyCss();
            if (pane.prefWidth(-1) > pane.getMaxWidth()) {
                pane.setPrefWidth(pane.getMaxWidth());
            }
            if (pane.prefHeight(-1) > pane.getMaxHeight()) {
                pane.setPrefHeight(pane.getMaxHeight());
            }
        });
        // a real screen may give a window its size before its style is there, and put it into a corner
        dialog.addEventHandler(
                DialogEvent.DIALOG_SHOWN,
                e -> Platform.runLater(() -> {
                    Window shown = pane.getScene().getWindow();
                    if (shown != null && shown.isShowing()) {
                        shown.sizeToScene();
                        Platform.runLater(() -> centre(shown, owner));
                    }
                }));
    }

    /** Over the window that it belongs to, its title bar on the screen. */
    private static void centre(Window dialog, Window owner) {
        Rectangle2D screen = screen(owner);
        double x = owner.getX() + (owner.getWidth() - dialog.getWidth()) / 2;
        double y = owner.getY() + (owner.getHeight() - dialog.getHeight()) / 2;
        dialog.setX(Math.clamp(x, screen.getMinX(), Math.max(screen.getMinX(), screen.getMaxX() - dialog.getWidth())));
        dialog.setY(Math.clamp(y, screen.getMinY(), Math.max(screen.getMinY(), screen.getMaxY() - dialog.getHeight())));
    }

    private static Rectangle2D screen(Window owner) {
        return Screen.getScreensForRectangle(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight()).stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
    }

    /** How wide a dialog can be. */
    static double widest(Window owner) {
        return Math.min(owner.getWidth(), screen(owner).getWidth()) - FRAME;
    }

    static VBox content(Node... parts) {
        VBox content = new VBox(parts);
        content.getStyleClass().add("dialog-content");
        return content;
    }
}
