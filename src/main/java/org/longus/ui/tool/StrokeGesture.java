package org.longus.ui.tool;

import javafx.geometry.Point2D;
import org.longus.edit.PixelPoint;
import org.longus.ui.state.CaseModel;
import org.longus.ui.state.ToolModel;
import org.longus.ui.viewer.PlanePane;

/** One stroke of brush or eraser on the axial plane. */
final class StrokeGesture implements Gesture {
    private final PlanePane pane;
    private final CaseModel model;

    StrokeGesture(PlanePane pane, ToolModel tools, Point2D start) {
        this.pane = pane;
        this.model = pane.model();
        model.beginStroke(
                pixel(start),
                tools.radiusMm(),
                tools.erases(),
                tools.heldToMuscleHuProperty().get());
    }

    @Override
    public void drag(Point2D at) {
        model.strokeTo(pixel(at));
    }

    @Override
    public void release(Point2D at) {
        model.endStroke();
    }

    @Override
    public void cancel() {
        model.cancelStroke();
    }

    private PixelPoint pixel(Point2D at) {
        return LassoGesture.pixel(pane.toIndex(at));
    }
}
