package org.longus.ui.tool;

import java.util.List;
import javafx.geometry.Point2D;
import org.longus.measure.MeasurementMark;
import org.longus.ui.casework.Tool;
import org.longus.ui.casework.ToolModel;
import org.longus.ui.commands.Corrections;
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
    private final ToolModel tools;
    private final Corrections corrections;
    private final Tool tool;
    private final boolean closing;

    /** @param press the second of a double click closes a polygon */
    ClickedLine(PlanePane pane, ToolModel tools, Corrections corrections, Press press) {
        this.pane = pane;
        this.tools = tools;
        this.corrections = corrections;
        this.tool = tools.tool();
        int slice = pane.model().cursor().slice(pane.plane());
        Sketch sketch = pane.sketchProperty().get();
        // a line begun on another slice is given up by a click on this one
        boolean goesOn = sketch != null && sketch.slice() == slice;
        closing = goesOn && tool == Tool.POLYGON && (press.again() || isAtFirst(sketch, press.at()));
        if (!closing) {
            Vec3 point = pane.toIndex(press.at());
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
            finish(pane, tools, corrections);
        } else if (tool == Tool.ANGLE && sketch != null && sketch.points().size() == 3) {
            keep(pane);
        }
    }

    @Override
    public void cancel() {
        pane.sketchProperty().set(null);
    }

    /** Closes a polygon of three points or more; one of fewer goes on. Ctrl at this moment takes away. */
    static void finish(PlanePane pane, ToolModel tools, Corrections corrections) {
        Sketch sketch = pane.sketchProperty().get();
        if (sketch != null && sketch.tool() == Tool.POLYGON && sketch.points().size() > 2) {
            LassoGesture.enclose(pane, corrections, tools.erases());
        }
    }

    /** Makes the sketch a distance or an angle that stays. */
    static void keep(PlanePane pane) {
        Sketch sketch = pane.sketchProperty().get();
        pane.sketchProperty().set(null);
        Geometry g = pane.model().series().ct().geometry();
        pane.model().measurements().add(MeasurementMark.of(pane.plane(), sketch.slice(), sketch.points(), g));
    }
}
