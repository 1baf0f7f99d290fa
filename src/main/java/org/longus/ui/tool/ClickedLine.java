package org.longus.ui.tool;

import java.util.List;
import javafx.geometry.Point2D;
import org.longus.measure.CaliperMark;
import org.longus.ui.casework.Tool;
import org.longus.ui.commands.Workbench;
import org.longus.ui.viewer.PlanePane;
import org.longus.ui.viewer.Sketch;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/**
 * One press of a line that is drawn click by click, a polygon or an angle: it sets a point, which follows until the
 * release. The line itself waits in the pane's sketch between the clicks.
 */
final class ClickedLine implements Gesture {
    private static final double REACH_POINTS = 8;

    private final PlanePane pane;
    private final Workbench bench;
    private final Tool tool;
    private final boolean closing;

    /** @param again whether this press is the second of a double click, which closes a polygon */
    ClickedLine(PlanePane pane, Workbench bench, Point2D at, boolean again) {
        this.pane = pane;
        this.bench = bench;
        this.tool = bench.tools().tool();
        int slice = pane.model().cursor().slice(pane.plane());
        Sketch sketch = pane.sketchProperty().get();
        // a line begun on another slice is given up by a click on this one
        boolean goesOn = sketch != null && sketch.slice() == slice;
        closing = goesOn && tool == Tool.POLYGON && (again || isAtFirst(sketch, at));
        if (!closing) {
            Vec3 point = pane.toIndex(at);
            pane.sketchProperty().set(goesOn ? sketch.plus(point) : new Sketch(tool, slice, List.of(point)));
        }
    }

    private boolean isAtFirst(Sketch sketch, Point2D at) {
        return sketch.points().size() > 2
                && pane.viewport().toScreen(sketch.points().getFirst()).distance(at) <= REACH_POINTS;
    }

    @Override
    public void drag(Point2D at) {
        Sketch sketch = pane.sketchProperty().get();
        if (!closing && sketch != null) {
            pane.sketchProperty().set(sketch.withLast(pane.toIndex(at)));
        }
    }

    @Override
    public void release(Point2D at) {
        Sketch sketch = pane.sketchProperty().get();
        if (closing) {
            finish(pane, bench);
        } else if (tool == Tool.ANGLE && sketch != null && sketch.points().size() == 3) {
            keep(pane);
        }
    }

    @Override
    public void cancel() {
        pane.sketchProperty().set(null);
    }

    /** Closes a polygon of three points or more; one of fewer goes on. Ctrl at this moment takes away. */
    static void finish(PlanePane pane, Workbench bench) {
        Sketch sketch = pane.sketchProperty().get();
        if (sketch != null && sketch.tool() == Tool.POLYGON && sketch.points().size() > 2) {
            LassoGesture.enclose(pane, bench, bench.tools().erases());
        }
    }

    /** Makes the sketch a distance or an angle that stays. */
    static void keep(PlanePane pane) {
        Sketch sketch = pane.sketchProperty().get();
        pane.sketchProperty().set(null);
        Geometry g = pane.model().series().ct().geometry();
        pane.model().calipers().add(CaliperMark.of(pane.plane(), sketch.slice(), sketch.points(), g));
    }
}
