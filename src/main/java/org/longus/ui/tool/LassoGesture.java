package org.longus.ui.tool;

import java.util.List;
import javafx.geometry.Point2D;
import org.longus.edit.PixelPoint;
import org.longus.ui.casework.Tool;
import org.longus.ui.casework.ToolModel;
import org.longus.ui.commands.Corrections;
import org.longus.ui.viewer.PlanePane;
import org.longus.ui.viewer.Sketch;
import org.longus.volume.Vec3;

/** A line drawn in one go; the release closes it, and what it encloses is added or, with Ctrl at the press, taken away. */
final class LassoGesture implements Gesture {
    private final PlanePane pane;
    private final Corrections corrections;
    private final boolean takeAway;

    LassoGesture(PlanePane pane, ToolModel tools, Corrections corrections, Point2D start) {
        this.pane = pane;
        this.corrections = corrections;
        this.takeAway = tools.erases();
        int slice = pane.model().cursor().slice(pane.plane());
        pane.sketchProperty().set(new Sketch(Tool.LASSO, slice, List.of(pane.toIndex(start))));
    }

    @Override
    public void drag(Point2D at) {
        Sketch sketch = pane.sketchProperty().get();
        if (sketch != null) {
            pane.sketchProperty().set(sketch.plus(pane.toIndex(at)));
        }
    }

    @Override
    public void release(Point2D at) {
        enclose(pane, corrections, takeAway);
    }

    @Override
    public void cancel() {
        pane.sketchProperty().set(null);
    }

    /** Closes the line that is sketched and applies it, if its slice can still be edited. */
    static void enclose(PlanePane pane, Corrections corrections, boolean takeAway) {
        Sketch sketch = pane.sketchProperty().get();
        pane.sketchProperty().set(null);
        if (sketch != null && sketch.points().size() > 2 && pane.model().canPaintOn(sketch.slice())) {
            List<PixelPoint> line =
                    sketch.points().stream().map(LassoGesture::pixel).toList();
            corrections.enclosed(pane.model(), sketch.tool(), line, takeAway);
        }
    }

    static PixelPoint pixel(Vec3 index) {
        return new PixelPoint(index.x(), index.y());
    }
}
