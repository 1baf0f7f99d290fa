package org.longus.ui.tool;

import javafx.geometry.Point2D;
import org.longus.ui.viewer.PlanePane;

/** Takes the cross-hair along: the other two planes follow. */
final class CrossHairGesture implements Gesture {
    private final PlanePane pane;

    CrossHairGesture(PlanePane pane, Point2D start) {
        this.pane = pane;
        drag(start);
    }

    @Override
    public void drag(Point2D at) {
        var cursor = pane.model().cursor();
        cursor.moveTo(pane.viewport().toIndex(at, cursor.slice(pane.plane())));
    }
}
