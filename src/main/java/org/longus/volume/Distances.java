package org.longus.volume;

import java.util.Arrays;

/**
 * Exact Euclidean distances on a slice, in mm between pixel centres; pixels need not be square. Two passes (columns, then
 * the lower envelope of parabolas along rows: Felzenszwalb and Huttenlocher 2012), so the time does not depend on the mask.
 */
public final class Distances {
    private Distances() {}

    /**
     * For each pixel the squared distance in mm2 to the nearest pixel of the mask: 0 within it, infinite everywhere when
     * it is empty.
     *
     * @param mask a single slice
     * @param geometry of the CT, for the spacing of its slices' pixels
     */
    public static double[] squaredMm2(Mask mask, Geometry geometry) {
        if (mask.sizeK() != 1) {
            throw new IllegalArgumentException("distances are taken on a single slice, not on " + mask);
        }
        int sizeI = mask.sizeI();
        int sizeJ = mask.sizeJ();
        double[] squared = new double[sizeI * sizeJ];
        Arrays.fill(squared, Double.POSITIVE_INFINITY);
        for (int i = 0; i < sizeI; i++) {
            column(mask, i, geometry.spacingJ(), squared);
        }
        Envelope envelope = new Envelope(sizeI, geometry.spacingI());
        for (int j = 0; j < sizeJ; j++) {
            envelope.row(squared, j * sizeI);
        }
        return squared;
    }

    private static void column(Mask mask, int i, double spacingMm, double[] squared) {
        int sizeI = mask.sizeI();
        int sizeJ = mask.sizeJ();
        int above = -1;
        for (int j = 0; j < sizeJ; j++) {
            above = mask.get(j * sizeI + i) ? j : above;
            if (above >= 0) {
                squared[j * sizeI + i] = square((j - above) * spacingMm);
            }
        }
        int below = -1;
        for (int j = sizeJ - 1; j >= 0; j--) {
            below = mask.get(j * sizeI + i) ? j : below;
            if (below >= 0) {
                int p = j * sizeI + i;
                squared[p] = Math.min(squared[p], square((below - j) * spacingMm));
            }
        }
    }

    private static double square(double x) {
        return x * x;
    }

    /** The least of the parabolas {@code height[i] + (x - i * spacing)^2} of one row. */
    private static final class Envelope {
        private final int size;
        private final double spacingMm;
        private final double[] heights;
        /** The parabolas of the envelope, left to right, by their column, and where in mm each begins to be the least. */
        private final int[] columns;

        private final double[] fromMm;

        Envelope(int size, double spacingMm) {
            this.size = size;
            this.spacingMm = spacingMm;
            heights = new double[size];
            columns = new int[size];
            fromMm = new double[size];
        }

        void row(double[] squared, int start) {
            System.arraycopy(squared, start, heights, 0, size);
            int count = 0;
            for (int i = 0; i < size; i++) {
                if (heights[i] == Double.POSITIVE_INFINITY) {
                    continue;
                }
                while (count > 0 && crossingMm(columns[count - 1], i) <= fromMm[count - 1]) {
                    count--;
                }
                fromMm[count] = count == 0 ? Double.NEGATIVE_INFINITY : crossingMm(columns[count - 1], i);
                columns[count++] = i;
            }
            for (int i = 0, at = 0; i < size && count > 0; i++) {
                while (at + 1 < count && fromMm[at + 1] <= i * spacingMm) {
                    at++;
                }
                squared[start + i] = heights[columns[at]] + square((i - columns[at]) * spacingMm);
            }
        }

        private double crossingMm(int a, int b) {
            double x = a * spacingMm;
            double y = b * spacingMm;
            return (heights[b] + y * y - heights[a] - x * x) / (2 * (y - x));
        }
    }
}
