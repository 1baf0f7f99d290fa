package org.longus.io.mask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.longus.io.CtSeries;
import org.longus.io.UnreadableInputException;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

/**
 * Closed outlines in slices of a CT. A pixel belongs to what its centre lies within; a contour within another is a hole, by
 * the even-odd rule on each slice.
 */
public final class DrawnContours {
    /** Of a slice's distance, between a contour and the slice's middle: files round to a tenth of a millimetre. */
    private static final double BESIDE_SLICE = 0.25;

    private DrawnContours() {}

    /**
     * A closed outline.
     *
     * @param points at least three, in LPS mm, in a plane
     * @param image SOPInstanceUID of the image that it was drawn on; empty where the file does not say
     */
    public record Contour(List<Vec3> points, String image) {
        public Contour {
            points = List.copyOf(points);
        }
    }

    /** @param contours of one segment */
    public static DrawnMasks.Placement placement(List<Contour> contours) {
        return ct -> {
            AcquiredPlaces acquired = new AcquiredPlaces(ct);
            List<List<Vec3>> placed = new ArrayList<>();
            for (Contour contour : contours) {
                Vec3 shift = acquired.toGrid(contour.image(), contour.points().getFirst());
                placed.add(contour.points().stream().map(p -> p.plus(shift)).toList());
            }
            return place(placed, ct);
        };
    }

    private static Mask place(List<List<Vec3>> contours, CtSeries ct) throws UnreadableInputException {
        Geometry grid = ct.ct().geometry();
        Map<Integer, BitSet> bySlice = new HashMap<>();
        int through = contours.isEmpty() ? 2 : through(contours.getFirst(), grid);
        PlacedVoxels voxels = new PlacedVoxels(grid);
        for (List<Vec3> contour : contours) {
            Vec3[] points = contour.stream().map(grid::toIndex).toArray(Vec3[]::new);
            int slice = slice(points, through);
            if (slice < 0 || slice >= grid.size(through)) {
                voxels.add(-1);
                continue;
            }
            toggle(points, (through + 1) % 3, (through + 2) % 3, grid, voxels, bySlice, slice);
        }
        bySlice.forEach((slice, pixels) -> {
            int u = (through + 1) % 3;
            int v = (through + 2) % 3;
            for (int p = pixels.nextSetBit(0); p >= 0; p = pixels.nextSetBit(p + 1)) {
                int[] at = new int[3];
                at[through] = slice;
                at[u] = p % grid.size(u);
                at[v] = p / grid.size(u);
                voxels.add((at[2] * grid.sizeJ() + at[1]) * grid.sizeI() + at[0]);
            }
        });
        return voxels.mask();
    }

    /** The CT's axis on which a contour stays the most. */
    private static int through(List<Vec3> contour, Geometry grid) {
        double[] spread = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            int a = axis;
            double[] at = contour.stream()
                    .mapToDouble(p -> grid.toIndex(p).component(a) * grid.spacingMm(a))
                    .toArray();
            spread[axis] =
                    Arrays.stream(at).max().orElse(0) - Arrays.stream(at).min().orElse(0);
        }
        int least = spread[1] < spread[2] ? 1 : 2;
        return spread[0] < spread[least] ? 0 : least;
    }

    private static int slice(Vec3[] points, int through) throws UnreadableInputException {
        double mean = Arrays.stream(points)
                .mapToDouble(p -> p.component(through))
                .average()
                .orElse(0);
        int slice = (int) Math.rint(mean);
        for (Vec3 p : points) {
            double off = Math.abs(p.component(through) - slice);
            if (off > BESIDE_SLICE) {
                throw new UnreadableInputException(String.format(
                        Locale.ROOT,
                        "has contours that do not lie in slices of this CT: one passes %.2f of a slice's distance"
                                + " beside slice %d.",
                        off,
                        slice + 1));
            }
        }
        return slice;
    }

    /** Turns round the pixels within a contour; u and v are the axes of the slice. */
    private static void toggle(
            Vec3[] points, int u, int v, Geometry grid, PlacedVoxels voxels, Map<Integer, BitSet> bySlice, int slice) {
        BitSet pixels = bySlice.computeIfAbsent(slice, s -> new BitSet());
        double least =
                Arrays.stream(points).mapToDouble(p -> p.component(v)).min().orElse(0);
        double most =
                Arrays.stream(points).mapToDouble(p -> p.component(v)).max().orElse(-1);
        for (int row = (int) Math.ceil(least); row <= most; row++) {
            double[] crossings = crossings(points, u, v, row);
            for (int c = 0; c + 1 < crossings.length; c += 2) {
                for (int at = (int) Math.ceil(crossings[c]); at < crossings[c + 1]; at++) {
                    if (row < 0 || row >= grid.size(v) || at < 0 || at >= grid.size(u)) {
                        voxels.add(-1);
                    } else {
                        pixels.flip(row * grid.size(u) + at);
                    }
                }
            }
        }
    }

    /** Where the outline crosses a row of pixel centres, in order; a point on the row belongs to the edge that goes down. */
    private static double[] crossings(Vec3[] points, int u, int v, int row) {
        double[] found = new double[points.length];
        int count = 0;
        for (int n = 0; n < points.length; n++) {
            Vec3 a = points[n];
            Vec3 b = points[(n + 1) % points.length];
            double av = a.component(v);
            double bv = b.component(v);
            if (av <= row != bv <= row) {
                found[count++] = a.component(u) + (row - av) / (bv - av) * (b.component(u) - a.component(u));
            }
        }
        double[] crossings = Arrays.copyOf(found, count);
        Arrays.sort(crossings);
        return crossings;
    }
}
