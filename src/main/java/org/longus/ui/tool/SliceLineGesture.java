package org.longus.ui.tool;

import javafx.geometry.Point2D;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.commands.ModelRuns;
import org.longus.ui.viewer.PlanePane;
import org.longus.volume.Vec3;

/**
 * Drags the line of the measured slice in the sagittal or coronal plane. The axial plane follows, so that one sees what
 * would be measured; stage 2 runs once, at the release.
 */
final class SliceLineGesture implements Gesture {
    private static final double REACH_POINTS = 6;

    private final PlanePane pane;
    private final ModelRuns runs;
    private final CaseModel model;
    private final int shownBefore;

    SliceLineGesture(PlanePane pane, ModelRuns runs) {
        this.pane = pane;
        this.runs = runs;
        this.model = pane.model();
        this.shownBefore = model.cursor().index(2);
    }

    /** Whether a press here takes the line. */
    static boolean isNear(PlanePane pane, Point2D at) {
        CaseModel model = pane.model();
        if (model == null || model.slice() == null || pane.plane() == org.longus.volume.Plane.AXIAL) {
            return false;
        }
        double y = pane.viewport().toScreen(new Vec3(0, 0, model.slice().k())).getY();
        return Math.abs(y - at.getY()) <= REACH_POINTS;
    }

    @Override
    public void drag(Point2D at) {
        double k = pane.viewport().toIndex(at, 0).z();
        int last = model.series().ct().geometry().sizeK() - 1;
        int to = (int) Math.clamp(Math.round(k), 0, last);
        pane.draggedKProperty().set(to);
        model.cursor().indexProperty(2).set(to);
    }

    @Override
    public void release(Point2D at) {
        int to = pane.draggedKProperty().get();
        pane.draggedKProperty().set(-1);
        if (to >= 0) {
            runs.measureSlice(to);
        }
    }

    @Override
    public void cancel() {
        pane.draggedKProperty().set(-1);
        model.cursor().indexProperty(2).set(shownBefore);
    }
}
