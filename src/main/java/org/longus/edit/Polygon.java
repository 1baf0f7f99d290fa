package org.longus.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/**
 * A closed line in a slice: what a lasso or a row of clicks enclosed. The last vertex is joined to the first.
 *
 * <p>It covers the pixels whose centre lies inside, by the nonzero rule: where a hasty lasso runs over its own way, what
 * it went round twice is inside still. A centre exactly on the line belongs to one side only (that towards growing i or
 * j), so that two polygons with a common side never share a pixel and leave none out.
 */
public record Polygon(List<PixelPoint> vertices) {
    public Polygon {
        vertices = List.copyOf(vertices);
    }

    /** Where the line crosses a row: the column, and whether it goes down (1) or up (-1). */
    private record Crossing(double i, int direction) {}

    /** The covered pixels of a slice of this size; none for fewer than three vertices. */
    public Mask inside(int sizeI, int sizeJ) {
        List<List<Crossing>> rows = new ArrayList<>();
        for (int j = 0; j < sizeJ; j++) {
            rows.add(new ArrayList<>());
        }
        for (int n = 0; n < vertices.size(); n++) {
            cross(vertices.get(n), vertices.get((n + 1) % vertices.size()), rows);
        }
        var bits = new java.util.BitSet(sizeI * sizeJ);
        for (int j = 0; j < sizeJ; j++) {
            List<Crossing> row = rows.get(j);
            row.sort(Comparator.comparingDouble(Crossing::i));
            int winding = 0;
            for (int n = 0; n + 1 < row.size(); n++) {
                winding += row.get(n).direction();
                int from = column(row.get(n).i(), sizeI);
                int to = column(row.get(n + 1).i(), sizeI);
                if (winding != 0 && from < to) {
                    bits.set(j * sizeI + from, j * sizeI + to);
                }
            }
        }
        return Mask.of(sizeI, sizeJ, 1, bits);
    }

    private static int column(double i, int sizeI) {
        return (int) Math.clamp(Math.ceil(i), 0, sizeI);
    }

    private static void cross(PixelPoint a, PixelPoint b, List<List<Crossing>> rows) {
        // from top to bottom whichever way the side runs, so that a neighbour's rounding is the same
        PixelPoint top = a.j() <= b.j() ? a : b;
        PixelPoint bottom = a.j() <= b.j() ? b : a;
        int direction = a.j() <= b.j() ? 1 : -1;
        double last = Math.min(rows.size() - 1.0, Math.ceil(bottom.j()) - 1);
        for (int j = (int) Math.max(0, Math.ceil(top.j())); j <= last; j++) {
            double t = (j - top.j()) / (bottom.j() - top.j());
            rows.get(j).add(new Crossing(top.i() + t * (bottom.i() - top.i()), direction));
        }
    }

    /** The mask with the covered pixels added where {@code limit} allows it. */
    public Mask addTo(Mask mask, PaintLimit limit) {
        return limit.add(mask, inside(mask.sizeI(), mask.sizeJ()));
    }

    /** The mask without the covered pixels. */
    public Mask takeFrom(Mask mask) {
        return mask.minus(inside(mask.sizeI(), mask.sizeJ()));
    }

    /** The enclosed area in mm2 by the shoelace formula; parts that the line goes round the other way count against it. */
    public double areaMm2(Geometry geometry) {
        double twice = 0;
        for (int n = 0; n < vertices.size(); n++) {
            PixelPoint a = vertices.get(n);
            PixelPoint b = vertices.get((n + 1) % vertices.size());
            twice += a.i() * b.j() - b.i() * a.j();
        }
        return Math.abs(twice) / 2 * geometry.spacingI() * geometry.spacingJ();
    }
}
