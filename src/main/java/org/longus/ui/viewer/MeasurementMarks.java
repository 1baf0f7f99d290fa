package org.longus.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.longus.measure.MeasurementMark;
import org.longus.ui.casework.CaseModel;
import org.longus.volume.Geometry;
import org.longus.volume.Plane;

/** Distances and angles on a plane: their lines and numbers, and the grips by which they are taken. */
final class MeasurementMarks {
    private static final Color PLAIN = Color.WHITE;
    /** No layer has it. Width and grips tell the selected one, too. */
    private static final Color SELECTED = Color.web("#5CF2C0");

    private static final double LINE = 1.4;
    private static final double TICK = 5;
    private static final double ARC = 22;
    private static final double GRIP = 4;
    private static final double MIDDLE_GRIP = 3;
    /** The one under the pointer. */
    private static final double TAKEN_GRIP = 6.5;

    private static final double AWAY = 12;
    private static final double TEXT_HEIGHT = 16;

    private final Pen pen;

    MeasurementMarks(Pen pen) {
        this.pen = pen;
    }

    /**
     * Those that lie on the shown slice.
     *
     * @param grip what the pointer would take or drags; null for nothing
     */
    void draw(CaseModel model, Viewport v, MeasurementGrip grip) {
        Plane plane = v.view().plane();
        int slice = model.cursor().slice(plane);
        List<MeasurementMark> marks = model.measurements().shown();
        for (int n = 0; n < marks.size(); n++) {
            if (marks.get(n).isOn(plane, slice)) {
                boolean selected = n == model.measurements().selected();
                boolean near = grip != null && grip.index() == n;
                List<Point2D> at = MeasurementGrip.onScreen(
                        marks.get(n), model.series().ct().geometry(), v);
                lines(marks.get(n), at, v, selected, !selected && !near);
                if (selected || near) {
                    grips(at, near ? grip : null, selected ? SELECTED : PLAIN);
                }
            }
        }
    }

    /** One that is being drawn and is not the case's yet. */
    void draw(MeasurementMark mark, Geometry g, Viewport v) {
        lines(mark, MeasurementGrip.onScreen(mark, g, v), v, false, true);
    }

    /** @param ticks whether a distance's ends are ticks; they would be noise within grips */
    private void lines(MeasurementMark mark, List<Point2D> at, Viewport v, boolean selected, boolean ticks) {
        Color colour = selected ? SELECTED : PLAIN;
        pen.path(at, colour, selected ? 2 : LINE);
        if (mark.measurement().isAngle()) {
            arc(at, colour);
        } else if (ticks) {
            tick(at.get(0), at.get(1));
            tick(at.get(1), at.get(0));
        }
        number(mark, at, v, colour);
    }

    /** Beyond the last end of a distance, outside of an angle's apex: clear of the lines. Within the pane. */
    private void number(MeasurementMark mark, List<Point2D> at, Viewport v, Color colour) {
        boolean angle = mark.measurement().isAngle();
        Point2D end = angle ? at.get(1) : at.getLast();
        Point2D away = angle
                ? end.subtract(at.get(0))
                        .normalize()
                        .add(end.subtract(at.get(2)).normalize())
                : end.subtract(at.getFirst());
        away = away.magnitude() < 1e-6 ? new Point2D(1, 0) : away.normalize();
        String words = pen.figures(mark.measurement().text());
        double half = pen.width(words, true) / 2;
        // the text's box touches the end with the side that is towards it
        double x = end.getX() + away.getX() * (pen.scaled(AWAY) + half);
        double y = end.getY() + away.getY() * pen.scaled(AWAY + TEXT_HEIGHT / 2);
        boolean inSight = end.getX() >= 0 && end.getY() >= 0 && end.getX() <= v.width() && end.getY() <= v.height();
        if (inSight) {
            x = Math.clamp(x, Math.min(half + 4, v.width() / 2), Math.max(v.width() - half - 4, v.width() / 2));
            double high = pen.scaled(TEXT_HEIGHT);
            y = Math.clamp(y, high, Math.max(v.height() - high, high));
        }
        pen.text(words, x, y, TextAlignment.CENTER, VPos.CENTER, true, colour);
    }

    private void grips(List<Point2D> at, MeasurementGrip taken, Color colour) {
        for (Point2D middle : MeasurementGrip.middles(at)) {
            boolean here = taken != null && taken.isWhole();
            pen.ring(middle.getX(), middle.getY(), pen.scaled(here ? TAKEN_GRIP - 1 : MIDDLE_GRIP), colour);
        }
        for (int p = 0; p < at.size(); p++) {
            boolean here = taken != null && taken.point() == p;
            pen.ring(at.get(p).getX(), at.get(p).getY(), pen.scaled(here ? TAKEN_GRIP : GRIP), colour);
        }
    }

    private void tick(Point2D end, Point2D other) {
        Point2D along = other.subtract(end);
        if (along.magnitude() > 0) {
            Point2D across =
                    new Point2D(-along.getY(), along.getX()).normalize().multiply(pen.scaled(TICK));
            Point2D a = end.add(across);
            Point2D b = end.subtract(across);
            pen.line(a.getX(), a.getY(), b.getX(), b.getY(), PLAIN, LINE);
        }
    }

    private void arc(List<Point2D> at, Color colour) {
        Point2D a = at.get(0).subtract(at.get(1));
        Point2D b = at.get(2).subtract(at.get(1));
        double radius = Math.min(pen.scaled(ARC), Math.min(a.magnitude(), b.magnitude()));
        double from = Math.atan2(a.getY(), a.getX());
        double by = Math.IEEEremainder(Math.atan2(b.getY(), b.getX()) - from, 2 * Math.PI);
        List<Point2D> arc = new ArrayList<>();
        for (int n = 0; n <= 12; n++) {
            double angle = from + by * n / 12;
            arc.add(at.get(1).add(radius * Math.cos(angle), radius * Math.sin(angle)));
        }
        pen.path(arc, colour, 1);
    }
}
