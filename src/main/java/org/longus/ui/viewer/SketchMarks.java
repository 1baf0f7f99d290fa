package org.longus.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.longus.edit.Midline;
import org.longus.ui.state.CaliperMark;
import org.longus.ui.state.CaseModel;
import org.longus.ui.state.Tool;
import org.longus.volume.Plane;
import org.longus.volume.Vec3;

/** What a hand draws over a plane: lasso and polygon on their way, distances and angles, the line that mirroring goes by. */
final class SketchMarks {
    private static final Color CALIPER = Color.WHITE;
    private static final double TICK = 5;

    private final Pen pen;

    SketchMarks(Pen pen) {
        this.pen = pen;
    }

    /** The distances and angles that lie on the shown slice. */
    void calipers(CaseModel model, Viewport v) {
        Plane plane = v.view().plane();
        int slice = model.cursor().slice(plane);
        for (CaliperMark mark : model.calipers()) {
            if (mark.plane() == plane && mark.slice() == slice) {
                caliper(mark, v);
            }
        }
    }

    private void caliper(CaliperMark mark, Viewport v) {
        List<Point2D> at = onScreen(mark.points(), v);
        pen.path(at, CALIPER, 1.4);
        boolean angle = mark.caliper().isAngle();
        if (angle) {
            arc(at);
        } else {
            tick(at.get(0), at.get(1));
            tick(at.get(1), at.get(0));
        }
        double beside = pen.scaled(8);
        Point2D label = angle ? at.get(1).add(beside, beside) : at.getLast().add(beside, -beside);
        // a label that would run out of the pane goes to the other side
        boolean left = label.getX() > v.width() - pen.scaled(70);
        pen.text(
                mark.words(),
                left ? label.getX() - 2 * beside : label.getX(),
                label.getY(),
                left ? TextAlignment.RIGHT : TextAlignment.LEFT,
                VPos.CENTER,
                true,
                CALIPER);
    }

    private void tick(Point2D end, Point2D other) {
        Point2D along = other.subtract(end);
        if (along.magnitude() > 0) {
            Point2D across =
                    new Point2D(-along.getY(), along.getX()).normalize().multiply(pen.scaled(TICK));
            Point2D a = end.add(across);
            Point2D b = end.subtract(across);
            pen.line(a.getX(), a.getY(), b.getX(), b.getY(), CALIPER, 1.4);
        }
    }

    private void arc(List<Point2D> at) {
        Point2D a = at.get(0).subtract(at.get(1));
        Point2D b = at.get(2).subtract(at.get(1));
        double radius = Math.min(pen.scaled(22), Math.min(a.magnitude(), b.magnitude()));
        double from = Math.atan2(a.getY(), a.getX());
        double by = Math.IEEEremainder(Math.atan2(b.getY(), b.getX()) - from, 2 * Math.PI);
        List<Point2D> arc = new ArrayList<>();
        for (int n = 0; n <= 12; n++) {
            double angle = from + by * n / 12;
            arc.add(at.get(1).add(radius * Math.cos(angle), radius * Math.sin(angle)));
        }
        pen.path(arc, CALIPER, 1);
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
            caliper(
                    CaliperMark.of(
                            v.view().plane(),
                            sketch.slice(),
                            points,
                            model.series().ct().geometry()),
                    v);
        }
        onScreen(sketch.points(), v).forEach(p -> pen.knot(p.getX(), p.getY(), 2.5, CALIPER));
    }

    /** The line about which the mirror tool reflects, on the measured slice. */
    void midline(CaseModel model, Viewport v) {
        if (v.view().plane() != Plane.AXIAL || !model.canPaintOn(model.cursor().slice(Plane.AXIAL))) {
            return;
        }
        Optional<Midline> found = model.midlineFound();
        if (found.isEmpty()) {
            return;
        }
        Midline midline = found.get();
        int last = v.view().height() - 1;
        Point2D a = v.toScreen(new Vec3(midline.columnAt(0), 0, 0));
        Point2D b = v.toScreen(new Vec3(midline.columnAt(last), last, 0));
        pen.line(a.getX(), a.getY(), b.getX(), b.getY(), BrushRing.PAINT, 1.2, 9, 4, 2, 4);
    }

    private static List<Point2D> onScreen(List<Vec3> points, Viewport v) {
        return points.stream().map(v::toScreen).toList();
    }
}
