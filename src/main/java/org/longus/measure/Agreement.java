package org.longus.measure;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/** How far two masks of the same grid agree. */
public final class Agreement {
    private Agreement() {}

    /** Dice's coefficient {@code 2|A and B| / (|A| + |B|)}, 0..1; unknown when both masks are empty. */
    public static OptionalDouble dice(Mask a, Mask b) {
        int sum = a.count() + b.count();
        return sum == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(2.0 * a.and(b).count() / sum);
    }

    /** Area of {@code a} less that of {@code b} in cm2, for masks of one slice; whole masks, without a HU range. */
    public static double areaDifferenceCm2(Mask a, Mask b, Geometry geometry) {
        requireSlices(a, b);
        return (a.count() - b.count()) * geometry.pixelAreaCm2();
    }

    /**
     * The 95th percentile Hausdorff distance in mm between the outlines of two slices: from each outline pixel of one to
     * the nearest of the other, the 95th percentile (linear between ranks), and of the two ways the larger. An outline
     * pixel has a neighbour (of 4) outside the mask; distances run between pixel centres.
     *
     * @return unknown when either mask is empty
     */
    public static OptionalDouble hd95Mm(Mask a, Mask b, Geometry geometry) {
        requireSlices(a, b);
        if (a.isEmpty() || b.isEmpty()) {
            return OptionalDouble.empty();
        }
        double[][] outlineA = outlineMm(a, geometry);
        double[][] outlineB = outlineMm(b, geometry);
        return OptionalDouble.of(Math.max(
                Distribution.percentile(toNearest(outlineA, outlineB), 95),
                Distribution.percentile(toNearest(outlineB, outlineA), 95)));
    }

    /**
     * The mean distance in mm between the outlines of two slices: from each outline pixel of either to the nearest of the other,
     * all of them counted alike (Heimann et al., IEEE Trans Med Imaging 2009;28:1251). Outlines as in {@link #hd95Mm}.
     *
     * @return unknown when either mask is empty
     */
    public static OptionalDouble meanSurfaceDistanceMm(Mask a, Mask b, Geometry geometry) {
        requireSlices(a, b);
        if (a.isEmpty() || b.isEmpty()) {
            return OptionalDouble.empty();
        }
        double[][] outlineA = outlineMm(a, geometry);
        double[][] outlineB = outlineMm(b, geometry);
        double sum = Arrays.stream(toNearest(outlineA, outlineB)).sum()
                + Arrays.stream(toNearest(outlineB, outlineA)).sum();
        return OptionalDouble.of(sum / (outlineA.length + outlineB.length));
    }

    private static void requireSlices(Mask a, Mask b) {
        if (a.sizeK() != 1 || !a.sameSizeAs(b)) {
            throw new IllegalArgumentException("not slices of one grid: %s and %s".formatted(a, b));
        }
    }

    private static double[][] outlineMm(Mask mask, Geometry g) {
        double[][] points = new double[mask.count()][];
        int n = 0;
        for (int p = mask.next(0); p >= 0; p = mask.next(p + 1)) {
            int i = p % mask.sizeI();
            int j = p / mask.sizeI();
            if (!(mask.get(i - 1, j) && mask.get(i + 1, j) && mask.get(i, j - 1) && mask.get(i, j + 1))) {
                points[n++] = new double[] {i * g.spacingI(), j * g.spacingJ()};
            }
        }
        return Arrays.copyOf(points, n);
    }

    /** Both outlines go row by row: from the row of a point the nearest one is looked for up and down, until a row is too far. */
    private static double[] toNearest(double[][] from, double[][] to) {
        double[] distances = new double[from.length];
        int start = 0;
        for (int a = 0; a < from.length; a++) {
            double[] point = from[a];
            while (start < to.length && to[start][1] < point[1]) {
                start++;
            }
            double least = Double.POSITIVE_INFINITY;
            for (int b = start; b < to.length && square(to[b][1] - point[1]) < least; b++) {
                least = Math.min(least, squared(point, to[b]));
            }
            for (int b = start - 1; b >= 0 && square(to[b][1] - point[1]) < least; b--) {
                least = Math.min(least, squared(point, to[b]));
            }
            distances[a] = Math.sqrt(least);
        }
        return distances;
    }

    private static double squared(double[] a, double[] b) {
        return square(a[0] - b[0]) + square(a[1] - b[1]);
    }

    private static double square(double x) {
        return x * x;
    }
}
