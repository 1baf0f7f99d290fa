package org.longus.edit;

import java.util.List;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.PixelRect;

/**
 * A round brush. It covers the pixels whose centre lies within the radius, in mm, of its path, and the pixels that the
 * path itself runs through, so that a brush finer than a pixel still paints the pixel under it.
 *
 * @param radiusMm 0 paints the pixels under the path alone
 * @param spacingI mm between neighbouring pixel centres along i; likewise {@code spacingJ}
 */
public record Brush(double radiusMm, double spacingI, double spacingJ) {
    /** A centre exactly on the circle belongs to it, whatever the rounding of its coordinates: a fraction of a pixel. */
    private static final double TOLERANCE = 1e-9;

    public Brush {
        if (!(radiusMm >= 0) || Double.isInfinite(radiusMm)) {
            throw new IllegalArgumentException("a brush radius must be a number of mm of at least 0, not " + radiusMm);
        }
        for (double spacing : new double[] {spacingI, spacingJ}) {
            if (!(spacing > 0) || Double.isInfinite(spacing)) {
                throw new IllegalArgumentException("a pixel spacing must be a positive number of mm, not " + spacing);
            }
        }
    }

    /** A brush for the slices (constant k) of this grid. */
    public static Brush of(double radiusMm, Geometry geometry) {
        return new Brush(radiusMm, geometry.spacingI(), geometry.spacingJ());
    }

    /** The mask with a stroke along {@code path} added where {@code limit} allows it. */
    public Mask paint(Mask mask, List<PixelPoint> path, PaintLimit limit) {
        StrokeInProgress stroke = StrokeInProgress.paint(mask, this, limit);
        path.forEach(stroke::to);
        return stroke.current();
    }

    /** The mask with a stroke along {@code path} taken away; what the stroke encloses stays. */
    public Mask erase(Mask mask, List<PixelPoint> path) {
        StrokeInProgress stroke = StrokeInProgress.erase(mask, this);
        path.forEach(stroke::to);
        return stroke.current();
    }

    /** Takes the pixels (iFrom, j) to (iTo - 1, j). */
    interface Spans {
        void span(int j, int iFrom, int iTo);
    }

    /**
     * Hands out the pixels that the brush covers on its straight way between two points, row by row, clipped to a slice
     * of {@code sizeI x sizeJ}. The sweep is exact (a stadium in mm), not a row of stamps: it has no gaps or scallops
     * however far apart the points are, and costs the same.
     *
     * @return the rectangle that holds them all; empty when the way lies outside the slice
     */
    PixelRect sweep(PixelPoint from, PixelPoint to, int sizeI, int sizeJ, Spans spans) {
        double reach = radiusMm / spacingJ + TOLERANCE;
        double top = Math.min(from.j(), to.j());
        double bottom = Math.max(from.j(), to.j());
        int jFrom = (int) Math.max(0, Math.min(Math.ceil(top - reach), pixelUnder(top)));
        int jLast = (int) Math.min(sizeJ - 1, Math.max(Math.floor(bottom + reach), pixelUnder(bottom)));
        PixelRect covered = PixelRect.EMPTY;
        Row row = new Row(from, to);
        for (int j = jFrom; j <= jLast; j++) {
            row.cover(j);
            int iFrom = (int) Math.max(0, row.first);
            int iTo = (int) Math.min(sizeI, row.last + 1);
            if (iFrom < iTo) {
                spans.span(j, iFrom, iTo);
                covered = covered.union(new PixelRect(iFrom, j, iTo, j + 1));
            }
        }
        return covered;
    }

    private static double pixelUnder(double index) {
        return Math.floor(index + 0.5);
    }

    /**
     * The pixels of one row that the sweep covers. They are one run, because a stadium is convex; its ends are found
     * where the row cuts the two end circles and the two long sides.
     */
    private final class Row {
        private final PixelPoint from;
        private final PixelPoint to;
        /** From the path to a long side, at a right angle, in mm. */
        private final double sideX;

        private final double sideY;
        /** First and last covered column; none when first is above last. */
        private double first;

        private double last;

        Row(PixelPoint from, PixelPoint to) {
            this.from = from;
            this.to = to;
            double dx = (to.i() - from.i()) * spacingI;
            double dy = (to.j() - from.j()) * spacingJ;
            double length = Math.hypot(dx, dy);
            sideX = length == 0 ? 0 : -dy / length * radiusMm;
            sideY = length == 0 ? 0 : dx / length * radiusMm;
        }

        void cover(int j) {
            first = Double.POSITIVE_INFINITY;
            last = Double.NEGATIVE_INFINITY;
            circle(from, j);
            circle(to, j);
            side(j, sideX, sideY);
            side(j, -sideX, -sideY);
            path(j);
        }

        private void circle(PixelPoint centre, int j) {
            double dy = (j - centre.j()) * spacingJ;
            double slack = TOLERANCE * spacingJ;
            if (Math.abs(dy) <= radiusMm + slack) {
                double half = Math.sqrt(Math.max(0, radiusMm * radiusMm - dy * dy)) / spacingI;
                include(Math.ceil(centre.i() - half - TOLERANCE), Math.floor(centre.i() + half + TOLERANCE));
            }
        }

        private void side(int j, double x, double y) {
            double start = from.j() + y / spacingJ;
            double end = to.j() + y / spacingJ;
            // a side along the row ends where the circles are, and they have been asked
            if (start != end && j >= Math.min(start, end) && j <= Math.max(start, end)) {
                double t = (j - start) / (end - start);
                double i = from.i() + t * (to.i() - from.i()) + x / spacingI;
                include(Math.ceil(i - TOLERANCE), Math.floor(i + TOLERANCE));
            }
        }

        /** The pixels that the path runs through in this row. */
        private void path(int j) {
            double di = to.i() - from.i();
            double dj = to.j() - from.j();
            if (j < pixelUnder(Math.min(from.j(), to.j())) || j > pixelUnder(Math.max(from.j(), to.j()))) {
                return;
            }
            double enter = dj == 0 ? 0 : Math.clamp((j - 0.5 - from.j()) / dj, 0, 1);
            double leave = dj == 0 ? 1 : Math.clamp((j + 0.5 - from.j()) / dj, 0, 1);
            double a = from.i() + enter * di;
            double b = from.i() + leave * di;
            include(pixelUnder(Math.min(a, b)), pixelUnder(Math.max(a, b)));
        }

        private void include(double from, double to) {
            first = Math.min(first, from);
            last = Math.max(last, to);
        }
    }
}
