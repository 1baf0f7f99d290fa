package org.longus.ui.panel;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.longus.ui.commands.MenuLines;
import org.longus.ui.key.Shortcut;

/** What a click with the right button on a plane offers. Dragged, that button changes the window. */
public final class PlaneMenu {
    private PlaneMenu() {}

    public static void install(Node plane, MenuLines lines) {
        ContextMenu menu = MenuItems.context(() -> lines.of(
                Shortcut.MEASURE_SHOWN,
                Shortcut.SHOW_MEASURED,
                Shortcut.NEXT_DISAGREEMENT,
                Shortcut.FIT,
                Shortcut.PIXEL_FOR_PIXEL,
                Shortcut.LIFE_SIZE,
                Shortcut.ONE_PLANE,
                Shortcut.PLAY,
                Shortcut.NAVIGATE,
                Shortcut.BRUSH,
                Shortcut.ERASER,
                Shortcut.UNDO,
                Shortcut.REDO,
                Shortcut.COPY_PICTURE));
        menu.setId("plane-menu");
        plane.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (e.getButton() == MouseButton.SECONDARY && e.isStillSincePress()) {
                menu.show(plane, e.getScreenX(), e.getScreenY());
            }
        });
        // the key for it; with the button the press comes before anyone knows whether it is dragged
        plane.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, e -> {
            if (e.isKeyboardTrigger()) {
                menu.show(plane, e.getScreenX(), e.getScreenY());
            }
        });
        plane.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> menu.hide());
    }
}
