package org.longus.ui.tool;

import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * A button pressed over a plane.
 *
 * @param at in the pane's points
 * @param again whether it is the second press of a double click
 * @param shift whether Shift is held
 */
record Press(MouseButton button, Point2D at, boolean again, boolean shift) {
    static Press of(MouseEvent e) {
        return new Press(e.getButton(), new Point2D(e.getX(), e.getY()), e.getClickCount() > 1, e.isShiftDown());
    }
}
