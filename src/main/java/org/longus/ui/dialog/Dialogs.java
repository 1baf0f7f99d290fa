package org.longus.ui.dialog;

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
