package org.longus.ui.tool;

import java.util.List;
import javafx.geometry.Point2D;
import org.longus.ui.casework.Tool;
import org.longus.ui.viewer.PlanePane;
import org.longus.ui.viewer.Sketch;
import org.longus.volume.Vec3;

/** A distance from press to release, on any plane. */
final class RulerGesture implements Gesture {
    /** A press that hardly moved was no measurement. */
    private static final double LEAST_POINTS = 4;

    private final PlanePane pane;
    private final Point2D start;

    RulerGesture(PlanePane pane, Point2D start) {
        this.pane = pane;
        this.start = start;
        Vec3 at = pane.toIndex(start);
        pane.sketchProperty().set(new Sketch(Tool.RULER, pane.model().cursor().slice(pane.plane()), List.of(at, at)));
    }

    @Override
    public void drag(Point2D at) {
        Sketch sketch = pane.sketchProperty().get();
        if (sketch != null) {
            pane.sketchProperty().set(sketch.withLast(pane.toIndex(at)));
        }
    }

    @Override
    public void release(Point2D at) {
        if (pane.sketchProperty().get() != null && start.distance(at) >= LEAST_POINTS) {
            ClickedLine.keep(pane);
        } else {
            cancel();
        }
    }

    @Override
    public void cancel() {
        pane.sketchProperty().set(null);
    }
}
