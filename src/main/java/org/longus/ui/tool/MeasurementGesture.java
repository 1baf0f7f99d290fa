package org.longus.ui.tool;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import org.longus.measure.MeasurementMark;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.viewer.MeasurementGrip;
import org.longus.ui.viewer.PlanePane;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/**
 * Selects a distance or an angle and drags an end or corner of it, or all of it. It moves by as much as the pointer does, and
 * is changed once, at the release.
 */
final class MeasurementGesture implements Gesture {
    /** A press that hardly moved selects, and moves nothing. */
    private static final double LEAST_POINTS = 3;

    private final PlanePane pane;
    private final CaseModel model;
    private final MeasurementGrip grip;
    private final MeasurementMark before;
    private final Point2D start;
    private final Vec3 startIndex;

    MeasurementGesture(PlanePane pane, MeasurementGrip grip, Point2D start) {
        this.pane = pane;
        this.model = pane.model();
        this.grip = grip;
        this.start = start;
        before = model.measurements().shown().get(grip.index());
        startIndex = index(start);
        model.measurements().select(grip.index());
    }

    MeasurementGrip grip() {
        return grip;
    }

    /** On the mark's own slice, whatever a key shows meanwhile. */
    private Vec3 index(Point2D at) {
        return pane.viewport().toIndex(at, before.slice());
    }

    @Override
    public void drag(Point2D at) {
        if (pane.model() != model || !model.measurements().isDragged() && !begins(at)) {
            return;
        }
        Geometry g = model.series().ct().geometry();
        Vec3 by = index(at).minus(startIndex);
        List<Vec3> points = new ArrayList<>(before.indices(g));
        for (int p = 0; p < points.size(); p++) {
            if (grip.isWhole() || grip.point() == p) {
                points.set(p, points.get(p).plus(by));
            }
        }
        model.measurements().drag(grip.index(), MeasurementMark.of(before.plane(), before.slice(), points, g));
    }

    /** Not where a key has taken it away since the press. */
    private boolean begins(Point2D at) {
        List<MeasurementMark> shown = model.measurements().shown();
        return start.distance(at) >= LEAST_POINTS
                && grip.index() < shown.size()
                && shown.get(grip.index()).equals(before);
    }

    @Override
    public void release(Point2D at) {
        model.measurements().endDrag();
    }

    @Override
    public void cancel() {
        model.measurements().cancelDrag();
    }
}
