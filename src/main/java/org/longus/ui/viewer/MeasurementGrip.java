package org.longus.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import org.longus.measure.MeasurementMark;
import org.longus.ui.casework.CaseModel;
import org.longus.volume.Geometry;
import org.longus.volume.Plane;

/**
 * Where a distance or an angle is taken by the pointer.
 *
 * @param index of the mark among the case's
 * @param point its end or corner, or {@link #WHOLE}
 */
public record MeasurementGrip(int index, int point) {
    /** All of it, by the middle of a line. */
    public static final int WHOLE = -1;

    private static final double REACH_POINTS = 8;
    private static final double LINE_REACH_POINTS = 4;
    /** Of two at the same place the selected one is taken. */
    private static final double SELECTED_AHEAD_POINTS = 2;

    public boolean isWhole() {
        return point == WHOLE;
    }

    /**
     * What a press takes; empty where nothing is near.
     *
     * @param anywhere whether a line can be taken at any of its places, not by its ends and middle alone
     */
    public static Optional<MeasurementGrip> at(CaseModel model, Viewport v, Point2D at, boolean anywhere) {
        Plane plane = v.view().plane();
        List<MeasurementMark> marks = model.measurements().shown();
        MeasurementGrip nearest = null;
        double least = Double.MAX_VALUE;
        for (int n = 0; n < marks.size(); n++) {
            if (!marks.get(n).isOn(plane, model.cursor().slice(plane))) {
                continue;
            }
            double ahead = model.measurements().selected() == n ? SELECTED_AHEAD_POINTS : 0;
            List<Point2D> line = onScreen(marks.get(n), model.series().ct().geometry(), v);
            for (int p = WHOLE; p < line.size(); p++) {
                double distance = p == WHOLE ? toMiddle(line, at) : line.get(p).distance(at);
                if (distance <= REACH_POINTS && distance - ahead < least) {
                    least = distance - ahead;
                    nearest = new MeasurementGrip(n, p);
                }
            }
            double along = REACH_POINTS + toLine(line, at) - ahead;
            if (anywhere && toLine(line, at) <= LINE_REACH_POINTS && along < least) {
                least = along;
                nearest = new MeasurementGrip(n, WHOLE);
            }
        }
        return Optional.ofNullable(nearest);
    }

    static List<Point2D> onScreen(MeasurementMark mark, Geometry g, Viewport v) {
        return mark.indices(g).stream().map(v::toScreen).toList();
    }

    /** The middles of its lines: one of a distance, two of an angle. */
    static List<Point2D> middles(List<Point2D> line) {
        List<Point2D> middles = new ArrayList<>();
        for (int n = 1; n < line.size(); n++) {
            middles.add(line.get(n - 1).midpoint(line.get(n)));
        }
        return middles;
    }

    private static double toMiddle(List<Point2D> line, Point2D at) {
        return middles(line).stream().mapToDouble(at::distance).min().orElseThrow();
    }

    private static double toLine(List<Point2D> line, Point2D at) {
        double least = Double.MAX_VALUE;
        for (int n = 1; n < line.size(); n++) {
            Point2D from = line.get(n - 1);
            Point2D along = line.get(n).subtract(from);
            double square = along.dotProduct(along);
            double share = square == 0 ? 0 : Math.clamp(at.subtract(from).dotProduct(along) / square, 0, 1);
            least = Math.min(least, from.add(along.multiply(share)).distance(at));
        }
        return least;
    }
}
