package org.longus.ui.dialog;

import java.util.Locale;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogEvent;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

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
        wide(pane, owner);
        dialog.addEventHandler(DialogEvent.DIALOG_SHOWING, e -> holdSize(dialog));
        pane.addEventFilter(KeyEvent.KEY_PRESSED, e -> leaveOnEscape(pane, e));
        // a window manager may put it into a corner
        dialog.addEventHandler(
                DialogEvent.DIALOG_SHOWN,
                e -> Platform.runLater(() -> {
                    Window shown = pane.getScene().getWindow();
                    if (shown != null && shown.isShowing()) {
                        centre(shown, owner);
                    }
                }));
    }

    /** Wherever the focus is: a list takes Escape for itself, to end an edit that ours do not know. */
    private static void leaveOnEscape(DialogPane pane, KeyEvent e) {
        // an open list of choices is closed first
        Window own = pane.getScene().getWindow();
        boolean choosing = Window.getWindows().stream()
                .anyMatch(w -> w instanceof PopupWindow p && p.getOwnerWindow() == own && !(w instanceof Tooltip));
        if (e.getCode() == KeyCode.ESCAPE && !choosing) {
            pane.getButtonTypes().stream()
                    .filter(b -> b.getButtonData().isCancelButton())
                    .map(pane::lookupButton)
                    .filter(Button.class::isInstance)
                    .findFirst()
                    .ifPresent(b -> {
                        e.consume();
                        ((Button) b).fire();
                    });
        }
    }

    /**
     * Holds the pane at the size that its content wants until it is shown. JavaFX lays a dialog out more than once before its
     * window has a size, and {@code DialogPane.layoutChildren} shrinks it with the second pass to its least height (26.0.2: no
     * taller than the scene, which has none yet). The window is made that small; the size that JavaFX asks for afterwards comes
     * while the window manager still puts the small one up, and is lost there.
     */
    private static void holdSize(Dialog<?> dialog) {
        DialogPane pane = dialog.getDialogPane();
        pane.applyCss();
        // JavaFX places a dialog by the size that it would like to have
        if (pane.prefWidth(-1) > pane.getMaxWidth()) {
            pane.setPrefWidth(pane.getMaxWidth());
        }
        if (pane.prefHeight(-1) > pane.getMaxHeight()) {
            pane.setPrefHeight(pane.getMaxHeight());
        }
        double least = pane.getMinHeight();
        double width = Math.max(pane.minWidth(-1), pane.prefWidth(-1));
        // words that wrap need more height than they would like to have
        double wanted = Math.max(pane.prefHeight(-1), pane.prefHeight(width));
        pane.setMinHeight(Math.min(wanted, pane.getMaxHeight()));
        Window window = pane.getScene().getWindow();
        // not the dialog's own event: that comes before the window where one waits for an answer
        window.addEventHandler(WindowEvent.WINDOW_SHOWN, new EventHandler<>() {
            @Override
            public void handle(WindowEvent e) {
                window.removeEventHandler(WindowEvent.WINDOW_SHOWN, this);
                pane.setMinHeight(least);
            }
        });
    }

    /** Over the window that it belongs to, its title bar on the screen. */
    private static void centre(Window dialog, Window owner) {
        Rectangle2D screen = screen(owner);
        double x = owner.getX() + (owner.getWidth() - dialog.getWidth()) / 2;
        double y = owner.getY() + (owner.getHeight() - dialog.getHeight()) / 2;
        dialog.setX(Math.clamp(x, screen.getMinX(), Math.max(screen.getMinX(), screen.getMaxX() - dialog.getWidth())));
        dialog.setY(Math.clamp(y, screen.getMinY(), Math.max(screen.getMinY(), screen.getMaxY() - dialog.getHeight())));
    }

    /** Gives a shown dialog the size that its content wants by now, and keeps all of it on the screen. */
    static void resize(DialogPane pane) {
        Window shown = pane.getScene().getWindow();
        pane.applyCss();
        double frame = shown.getHeight() - pane.getScene().getHeight();
        double height = Math.min(pane.prefHeight(-1), pane.getMaxHeight()) + frame;
        Rectangle2D screen = screen(shown);
        if (shown.getY() + height > screen.getMaxY()) {
            shown.setY(Math.max(screen.getMinY(), screen.getMaxY() - height));
        }
        shown.sizeToScene();
    }

    private static Rectangle2D screen(Window owner) {
        return Screen.getScreensForRectangle(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight()).stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
    }

    /** Lets a dialog be as wide as its window: AtlantaFX holds all of them at 600 points, whatever the code says. */
    static void wide(DialogPane pane, Window owner) {
        pane.setStyle(String.format(Locale.ROOT, "-fx-max-width: %.0fpx;", widest(owner)));
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
