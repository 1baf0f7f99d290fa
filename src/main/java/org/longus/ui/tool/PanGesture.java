package org.longus.ui.tool;

import javafx.geometry.Point2D;
import org.longus.ui.viewer.PlanePane;

/** Moves the picture with the pointer. */
final class PanGesture implements Gesture {
    private final PlanePane pane;
    private Point2D last;

    PanGesture(PlanePane pane, Point2D start) {
        this.pane = pane;
        this.last = start;
    }

    @Override
    public void drag(Point2D at) {
        pane.pan(at.getX() - last.getX(), at.getY() - last.getY());
        last = at;
    }
}
