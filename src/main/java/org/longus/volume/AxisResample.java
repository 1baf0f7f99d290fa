package org.longus.volume;

import java.util.Arrays;

/**
 * Resampling along one axis: {@code n} samples of one spacing onto {@code m} of another, both centred on the same
 * extent. Linear interpolation when enlarging; when shrinking, a triangle filter as wide as the new spacing, against
 * aliasing. {@code models/pack-format.md} has the formula.
 */
public final class AxisResample {
    private final int[] first;
    private final float[][] weights;
    private final double scale;
    private final double shift;

    private AxisResample(int[] first, float[][] weights, double scale, double shift) {
        this.first = first;
        this.weights = weights;
        this.scale = scale;
        this.shift = shift;
    }

    /**
     * @param reversed whether the output runs against the source axis
     */
    public static AxisResample of(int n, double fromMm, double toMm, boolean reversed) {
        int m = Math.max(1, (int) Math.ceil(n * fromMm / toMm - 1e-6));
        double offsetMm = (n * fromMm - m * toMm) / 2;
        double radius = Math.max(1, toMm / fromMm);
        int[] first = new int[m];
        float[][] weights = new float[m][];
        for (int v = 0; v < m; v++) {
            double p = (offsetMm + (v + 0.5) * toMm) / fromMm - 0.5;
            int lo = Math.max(0, (int) Math.floor(p - radius) + 1);
            int hi = Math.min(n - 1, (int) Math.ceil(p + radius) - 1);
            int target = reversed ? m - 1 - v : v;
            first[target] = lo;
            weights[target] = normalised(lo, hi, p, radius);
        }
        double scale = toMm / fromMm;
        double shift = (offsetMm + 0.5 * toMm) / fromMm - 0.5;
        return reversed
                ? new AxisResample(first, weights, -scale, shift + (m - 1) * scale)
                : new AxisResample(first, weights, scale, shift);
    }

    private static float[] normalised(int lo, int hi, double p, double radius) {
        double[] w = new double[hi - lo + 1];
        double sum = 0;
        for (int u = lo; u <= hi; u++) {
            w[u - lo] = Math.max(0, 1 - Math.abs(u - p) / radius);
            sum += w[u - lo];
        }
        float[] weights = new float[w.length];
        for (int a = 0; a < w.length; a++) {
            weights[a] = (float) (w[a] / sum);
        }
        return weights;
    }

    /**
     * The output samples {@code from} to {@code to - 1} alone, which are numbered from 0 then; each as it was.
     *
     * @param from at least 0; {@code to} at most {@link #size()}, above {@code from}
     */
    public AxisResample part(int from, int to) {
        return new AxisResample(
                Arrays.copyOfRange(first, from, to),
                Arrays.copyOfRange(weights, from, to),
                scale,
                shift + scale * from);
    }

    /** The first source sample that any output sample is made of. */
    public int firstSource() {
        return Math.min(first[0], first[size() - 1]);
    }

    /** The last source sample that any output sample is made of. */
    public int lastSource() {
        int end = size() - 1;
        return Math.max(first[0] + weights[0].length, first[end] + weights[end].length) - 1;
    }

    /** For a source of which only the samples from {@code firstSource} on are at hand. */
    public AxisResample ofSourceFrom(int firstSource) {
        int[] moved = Arrays.stream(first).map(f -> f - firstSource).toArray();
        return new AxisResample(moved, weights, scale, shift - firstSource);
    }

    /** Samples after resampling. */
    public int size() {
        return first.length;
    }

    /** Source index (fractional) of output sample {@code v}. */
    public double sourceIndex(double v) {
        return scale * v + shift;
    }

    /** Output index (fractional) of source sample {@code u}. */
    public double outputIndex(double u) {
        return (u - shift) / scale;
    }

    /**
     * Applies the resampling along one axis of an array seen as {@code [outer][n][inner]}.
     *
     * @return {@code [outer][size()][inner]}
     */
    public float[] apply(float[] source, int outer, int n, int inner) {
        float[] result = new float[outer * size() * inner];
        for (int o = 0; o < outer; o++) {
            for (int v = 0; v < size(); v++) {
                int to = (o * size() + v) * inner;
                float[] w = weights[v];
                for (int a = 0; a < w.length; a++) {
                    int from = (o * n + first[v] + a) * inner;
                    float weight = w[a];
                    for (int x = 0; x < inner; x++) {
                        result[to + x] += weight * source[from + x];
                    }
                }
            }
        }
        return result;
    }

    /** The same, reading HU as stored and raising what is below {@code floorHu} to it. */
    public float[] apply(short[] source, int offset, int outer, int n, int inner, int floorHu) {
        float[] result = new float[outer * size() * inner];
        for (int o = 0; o < outer; o++) {
            for (int v = 0; v < size(); v++) {
                int to = (o * size() + v) * inner;
                float[] w = weights[v];
                for (int a = 0; a < w.length; a++) {
                    int from = offset + (o * n + first[v] + a) * inner;
                    float weight = w[a];
                    for (int x = 0; x < inner; x++) {
                        result[to + x] += weight * Math.max(floorHu, source[from + x]);
                    }
                }
            }
        }
        return result;
    }
}
