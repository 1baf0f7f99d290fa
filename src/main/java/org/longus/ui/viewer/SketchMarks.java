package org.longus.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.paint.Color;
import org.longus.edit.Midline;
import org.longus.measure.MeasurementMark;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.Tool;
import org.longus.ui.display.Pointed;
import org.longus.volume.Geometry;
import org.longus.volume.Plane;
import org.longus.volume.Vec3;

/** What a hand draws over a plane: lasso and polygon on their way, distances and angles, the line that mirroring goes by. */
final class SketchMarks {
    /** In points. */
    private static final double LEAST_RING = 14;

    private final Pen pen;
    private final MeasurementMarks measurements;

    SketchMarks(Pen pen) {
        this.pen = pen;
        this.measurements = new MeasurementMarks(pen);
    }

    /** The distances and angles that are the case's. */
    MeasurementMarks measurements() {
        return measurements;
    }

    /**
     * @param pointer where the next point would be; null when the pointer is elsewhere
     * @param takesAway whether the line would take pixels away if it were closed now
     */
    void sketch(Sketch sketch, CaseModel model, Viewport v, Point2D pointer, boolean takesAway) {
        if (sketch == null || model.cursor().slice(v.view().plane()) != sketch.slice()) {
            return;
        }
        if (sketch.tool().measures()) {
            caliperOnItsWay(sketch, model, v, pointer);
            return;
        }
        Color colour = takesAway ? BrushRing.ERASE : BrushRing.PAINT;
        double[] dashes = takesAway ? new double[] {6, 4} : new double[] {};
        List<Point2D> line = new ArrayList<>(onScreen(sketch.points(), v));
        boolean polygon = sketch.tool() == Tool.POLYGON;
        if (polygon && pointer != null) {
            line.add(pointer);
        }
        pen.interior(line, colour.deriveColor(0, 1, 1, 0.2));
        Point2D first = line.getFirst();
        Point2D last = line.getLast();
        pen.line(last.getX(), last.getY(), first.getX(), first.getY(), colour.deriveColor(0, 1, 1, 0.5), 1, 2, 4);
        pen.path(line, colour, 1.5, dashes);
        if (polygon) {
            onScreen(sketch.points(), v).forEach(p -> pen.knot(p.getX(), p.getY(), 3, colour));
            pen.knot(first.getX(), first.getY(), 4.5, colour);
        }
    }

    private void caliperOnItsWay(Sketch sketch, CaseModel model, Viewport v, Point2D pointer) {
        List<Vec3> points = new ArrayList<>(sketch.points());
        // the third point is the sketch's own already while its click is held
        if (sketch.tool() == Tool.ANGLE && points.size() < 3 && pointer != null) {
            points.add(v.toIndex(pointer, sketch.slice()));
        }
        if (points.size() > 1) {
            Geometry g = model.series().ct().geometry();
            measurements.draw(MeasurementMark.of(v.view().plane(), sketch.slice(), points, g), g, v);
        }
        onScreen(sketch.points(), v).forEach(p -> pen.knot(p.getX(), p.getY(), 2.5, Color.WHITE));
    }

    /** The line about which the mirror tool reflects, on the measured slice. */
    void midline(Midline midline, Viewport v) {
        int last = v.view().height() - 1;
        Point2D a = v.toScreen(new Vec3(midline.columnAt(0), 0, 0));
        Point2D b = v.toScreen(new Vec3(midline.columnAt(last), last, 0));
        pen.line(a.getX(), a.getY(), b.getX(), b.getY(), BrushRing.PAINT, 1.2, 9, 4, 2, 4);
    }

    /**
     * A ring around a place that was asked for, and an arrow to it.
     *
     * @param place null for none
     * @param slice that the plane shows: the ring is drawn as far from the place as that lies within it
     */
    void pointed(Pointed place, Viewport v, int slice, Color colour) {
        if (place == null || place.radiusMm() <= 0) {
            return;
        }
        Vec3 at = v.view().toPicture(place.index());
        double awayMm = Math.abs(at.z() - slice)
                * v.view().geometry().spacingMm(v.view().plane().throughAxis());
        boolean here = Math.round(at.z()) == slice;
        if (here || v.view().plane() != Plane.AXIAL && awayMm < place.radiusMm()) {
            Point2D p = v.toScreen(at.x(), at.y());
            pen.pointer(p.getX(), p.getY(), Math.max(LEAST_RING, place.radiusMm() * v.scale()), colour);
        }
    }

    private static List<Point2D> onScreen(List<Vec3> points, Viewport v) {
        return points.stream().map(v::toScreen).toList();
    }
}
