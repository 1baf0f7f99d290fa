package org.longus.model;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.longus.volume.AxisResample;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

/**
 * The grid that a network sees of one CT or one slice of it, and the ways there and back; the steps are numbered in
 * {@code models/pack-format.md}. Axes without a tensor dimension (k in stage 2) have size 1.
 */
public final class InputGrid {
    /** A centre often lies on a sample, by its definition: so that rounding does not say on which side of it. */
    private static final double ROUNDING = 1e-6;

    private final Manifest.Input input;
    private final int[] bodyAxis;
    private final AxisResample[] resample;
    private final int[] start;
    private final int[] size;
    private final float[] tensor;

    private InputGrid(
            Manifest.Input input, int[] bodyAxis, AxisResample[] resample, int[] start, int[] size, float[] tensor) {
        this.input = input;
        this.bodyAxis = bodyAxis;
        this.resample = resample;
        this.start = start;
        this.size = size;
        this.tensor = tensor;
    }

    /** The whole CT, for a pack of stage 1. */
    public static InputGrid ofVolume(CtVolume ct, Manifest.Input input) {
        return of(ct, 0, ct.geometry().sizeK(), input);
    }

    /** Slice k of the CT, for a pack of stage 2. */
    public static InputGrid ofSlice(CtVolume ct, int k, Manifest.Input input) {
        return of(ct, k, 1, input);
    }

    /**
     * A window of the CT around a point, for the second step of stage 1. Only what it is made of is read.
     *
     * @param around index (i, j, k) in the CT; may be fractional, and outside
     * @param input with a size along each axis
     */
    public static InputGrid around(CtVolume ct, Vec3 around, Manifest.Input input) {
        int[] bodyAxis = bodyAxes(input);
        AxisResample[] by = byBodyAxis(ct.geometry(), input, bodyAxis);
        int[] start = new int[bodyAxis.length];
        int[] size = new int[bodyAxis.length];
        for (int d = 0; d < bodyAxis.length; d++) {
            int axis = bodyAxis[d];
            size[d] = input.size().get(d);
            int first = windowStart(by[axis].outputIndex(around.component(axis)) + ROUNDING, size[d]);
            // of the window what lies in the scan; where nothing does a sample, which is left out again
            int from = Math.clamp(first, 0, by[axis].size() - 1);
            int to = Math.clamp((long) first + size[d], from + 1, by[axis].size());
            start[d] = first - from;
            by[axis] = by[axis].part(from, to);
        }
        int firstK = by[2].firstSource();
        float[] resampled = resampled(
                ct,
                firstK,
                by[2].lastSource() - firstK + 1,
                new AxisResample[] {by[0], by[1], by[2].ofSourceFrom(firstK)},
                input.padHu());
        int[] outSize = {by[0].size(), by[1].size(), by[2].size()};
        float[] tensor = cropped(resampled, outSize, bodyAxis, start, size, input);
        return new InputGrid(input, bodyAxis, inTensorOrder(by, bodyAxis), start, size, tensor);
    }

    private static int[] bodyAxes(Manifest.Input input) {
        return input.axes().stream().mapToInt(Direction::patientAxis).toArray();
    }

    /** Step 1; null for an axis that the tensor lacks. */
    private static AxisResample[] byBodyAxis(Geometry g, Manifest.Input input, int[] bodyAxis) {
        AxisResample[] by = new AxisResample[3];
        for (int d = 0; d < bodyAxis.length; d++) {
            int axis = bodyAxis[d];
            boolean reversed = g.sense(axis) != input.axes().get(d).sign();
            by[axis] = AxisResample.of(
                    g.size(axis), g.spacingMm(axis), input.spacingMm().get(d), reversed);
        }
        return by;
    }

    private static AxisResample[] inTensorOrder(AxisResample[] byBodyAxis, int[] bodyAxis) {
        return IntStream.of(bodyAxis).mapToObj(a -> byBodyAxis[a]).toArray(AxisResample[]::new);
    }

    private static int windowStart(double centre, int size) {
        return (int) Math.floor(centre + 1 - size / 2.0);
    }

    private static InputGrid of(CtVolume ct, int firstK, int slices, Manifest.Input input) {
        Geometry g = ct.geometry();
        int[] bodyAxis = bodyAxes(input);
        int dims = bodyAxis.length;
        AxisResample[] byBodyAxis = byBodyAxis(g, input, bodyAxis);
        float[] resampled = resampled(ct, firstK, slices, byBodyAxis, input.padHu());
        int[] outSize = {byBodyAxis[0].size(), byBodyAxis[1].size(), dims == 3 ? byBodyAxis[2].size() : 1};
        int[] start = new int[dims];
        int[] size = new int[dims];
        double[] centre = centroid(resampled, outSize, input.centre().aboveHu());
        for (int d = 0; d < dims; d++) {
            int m = outSize[bodyAxis[d]];
            int wanted = input.size().get(d);
            int multiple = input.multipleOf().get(d);
            if (wanted > 0) {
                size[d] = wanted;
                start[d] = windowStart(centre[bodyAxis[d]], wanted);
            } else {
                size[d] = (m + multiple - 1) / multiple * multiple;
                start[d] = -((size[d] - m) / 2);
            }
        }
        float[] tensor = cropped(resampled, outSize, bodyAxis, start, size, input);
        return new InputGrid(input, bodyAxis, inTensorOrder(byBodyAxis, bodyAxis), start, size, tensor);
    }

    /** Step 2: i, then j, then k, so that the array shrinks before the long strides come. */
    private static float[] resampled(CtVolume ct, int firstK, int slices, AxisResample[] by, int padHu) {
        Geometry g = ct.geometry();
        int plane = g.sizeI() * g.sizeJ();
        int planeOut = by[0].size() * by[1].size();
        float[] inPlane = new float[slices * planeOut];
        IntStream.range(0, slices).parallel().forEach(s -> {
            float[] rows = by[1].apply(ct.voxels(), (firstK + s) * plane, 1, g.sizeJ(), g.sizeI(), padHu);
            float[] both = by[0].apply(rows, by[1].size(), g.sizeI(), 1);
            System.arraycopy(both, 0, inPlane, s * planeOut, planeOut);
        });
        return by[2] == null ? inPlane : by[2].apply(inPlane, 1, slices, planeOut);
    }

    private static double[] centroid(float[] resampled, int[] size, double aboveHu) {
        double[] sum = new double[3];
        long n = 0;
        for (int row = 0; row < size[1] * size[2]; row++) {
            long sumI = 0;
            int ofRow = 0;
            for (int i = 0; i < size[0]; i++) {
                if (resampled[row * size[0] + i] > aboveHu) {
                    sumI += i;
                    ofRow++;
                }
            }
            sum[0] += sumI;
            sum[1] += (double) ofRow * (row % size[1]);
            sum[2] += (double) ofRow * (row / size[1]);
            n += ofRow;
        }
        for (int a = 0; a < 3; a++) {
            sum[a] = n == 0 ? (size[a] - 1) / 2.0 : sum[a] / n;
        }
        return sum;
    }

    /** Steps 3 and 4: the window, in the tensor's order of axes, normalised. */
    private static float[] cropped(
            float[] resampled, int[] outSize, int[] bodyAxis, int[] start, int[] size, Manifest.Input input) {
        int[] stride = {1, outSize[0], outSize[0] * outSize[1]};
        int depth = size.length == 3 ? size[0] : 1;
        int d0 = size.length - 2;
        float pad = input.normalised(input.padHu());
        float[] tensor = new float[depth * size[d0] * size[d0 + 1]];
        int q = 0;
        for (int z = 0; z < depth; z++) {
            int zp = size.length == 3 ? inside(z + start[0], outSize[bodyAxis[0]], stride[bodyAxis[0]]) : 0;
            for (int y = 0; y < size[d0]; y++) {
                int yp = inside(y + start[d0], outSize[bodyAxis[d0]], stride[bodyAxis[d0]]);
                for (int x = 0; x < size[d0 + 1]; x++) {
                    int xp = inside(x + start[d0 + 1], outSize[bodyAxis[d0 + 1]], stride[bodyAxis[d0 + 1]]);
                    boolean in = zp >= 0 && yp >= 0 && xp >= 0;
                    tensor[q++] = in ? input.normalised(resampled[zp + yp + xp]) : pad;
                }
            }
        }
        return tensor;
    }

    private static int inside(int index, int n, int stride) {
        return index < 0 || index >= n ? -1 : index * stride;
    }

    /** What the members are fed: float32 in C order; read only. */
    public float[] tensor() {
        return tensor;
    }

    /** {@code [1, 1, ...]}, the axes in the manifest's order. */
    public long[] shape() {
        return IntStream.concat(IntStream.of(1, 1), IntStream.of(size))
                .asLongStream()
                .toArray();
    }

    /** The tensor's grid as a mask's: sizeI is the last axis. */
    public Mask maskWhere(java.util.function.IntPredicate inside) {
        int n = size.length;
        return Mask.where(size[n - 1], size[n - 2], n == 3 ? size[0] : 1, inside);
    }

    /** Where a sample of the tensor lies along body axis 0 (i), 1 (j) or 2 (k) of the CT, as an index of the CT. */
    public double ctIndex(int axis, double sample) {
        int d = dimension(axis);
        return resample[d].sourceIndex(sample + start[d]);
    }

    /** Where an index of the CT along body axis 0 (i), 1 (j) or 2 (k) lies in the tensor, as a sample of it. */
    public double sample(int axis, double ctIndex) {
        int d = dimension(axis);
        return resample[d].outputIndex(ctIndex) - start[d];
    }

    /** The tensor's dimension, behind batch and channel, that runs along a body axis. */
    public int dimension(int axis) {
        for (int d = 0; d < bodyAxis.length; d++) {
            if (bodyAxis[d] == axis) {
                return d;
            }
        }
        throw new IllegalArgumentException("the tensor has no dimension along body axis " + axis);
    }

    /** Volume of one of the network's voxels (stage 1), in cm3. */
    public double voxelVolumeCm3() {
        return input.spacingMm().stream().reduce(1.0, (a, b) -> a * b) / 1000;
    }

    /**
     * Votes brought back onto the CT by linear interpolation and cut: where they exceed {@code above}.
     *
     * @param votes one a tensor voxel
     * @param geometry the CT's
     * @return on the CT's grid in stage 1, on the slice's grid (sizeK 1) in stage 2
     */
    public Mask toCt(byte[] votes, double above, Geometry geometry) {
        int slices = size.length == 3 ? geometry.sizeK() : 1;
        Lookup[] at = lookups(geometry, Box.of(votes, size));
        List<BitSet> planes = IntStream.range(0, slices)
                .parallel()
                .mapToObj(k -> plane(votes, above, geometry, at, k))
                .toList();
        BitSet all = new BitSet();
        int plane = geometry.sizeI() * geometry.sizeJ();
        for (int k = 0; k < slices; k++) {
            BitSet bits = planes.get(k);
            for (int p = bits.nextSetBit(0); p >= 0; p = bits.nextSetBit(p + 1)) {
                all.set(k * plane + p);
            }
        }
        return Mask.of(geometry.sizeI(), geometry.sizeJ(), slices, all);
    }

    /** The nearest voxel's votes for every pixel of the slice (stage 2), 0 outside the window. */
    public byte[] nearestOnSlice(byte[] votes, Geometry geometry) {
        Lookup[] at = lookups(geometry, Box.all(size));
        byte[] result = new byte[geometry.sizeI() * geometry.sizeJ()];
        for (int j = 0, p = 0; j < geometry.sizeJ(); j++) {
            for (int i = 0; i < geometry.sizeI(); i++, p++) {
                int y = at[1].nearest(j);
                int x = at[0].nearest(i);
                result[p] = x < 0 || y < 0 ? 0 : votes[x + y];
            }
        }
        return result;
    }

    private BitSet plane(byte[] votes, double above, Geometry geometry, Lookup[] at, int k) {
        BitSet bits = new BitSet();
        if (at[2] != null && at[2].isOutside(k)) {
            return bits;
        }
        for (int j = 0; j < geometry.sizeJ(); j++) {
            for (int i = 0; i < geometry.sizeI() && !at[1].isOutside(j); i++) {
                if (!at[0].isOutside(i) && interpolated(votes, at, i, j, k) > above) {
                    bits.set(j * geometry.sizeI() + i);
                }
            }
        }
        return bits;
    }

    private static double interpolated(byte[] votes, Lookup[] at, int i, int j, int k) {
        double sum = 0;
        for (int c = 0; c < (at[2] == null ? 4 : 8); c++) {
            int x = at[0].offset(i, c & 1);
            int y = at[1].offset(j, c >> 1 & 1);
            int z = at[2] == null ? 0 : at[2].offset(k, c >> 2);
            if (x >= 0 && y >= 0 && z >= 0) {
                double w = at[0].weight(i, c & 1) * at[1].weight(j, c >> 1 & 1);
                sum += votes[x + y + z] * (at[2] == null ? w : w * at[2].weight(k, c >> 2));
            }
        }
        return sum;
    }

    /** Lookups by body axis, of what lies in a box of the tensor; null for an axis the tensor lacks. */
    private Lookup[] lookups(Geometry geometry, Box box) {
        Lookup[] at = new Lookup[3];
        int stride = 1;
        for (int d = size.length - 1; d >= 0; d--) {
            at[bodyAxis[d]] =
                    Lookup.of(resample[d], geometry.size(bodyAxis[d]), start[d], box.first()[d], box.last()[d], stride);
            stride *= size[d];
        }
        return at;
    }

    /** The part of the tensor that holds any vote, by its first and last sample along each dimension: the rest adds nothing. */
    private record Box(int[] first, int[] last) {
        static Box all(int[] size) {
            return new Box(
                    new int[size.length], IntStream.of(size).map(n -> n - 1).toArray());
        }

        /** First samples behind the last ones where there is no vote. */
        static Box of(byte[] votes, int[] size) {
            int[] first = size.clone();
            int[] last = new int[size.length];
            for (int p = 0; p < votes.length; p++) {
                if (votes[p] != 0) {
                    int left = p;
                    for (int d = size.length - 1; d >= 0; d--) {
                        int at = left % size[d];
                        left /= size[d];
                        first[d] = Math.min(first[d], at);
                        last[d] = Math.max(last[d], at);
                    }
                }
            }
            return new Box(first, last);
        }
    }

    /** For each CT index along one axis: the two tensor offsets around it (-1 outside) and the second one's weight. */
    private record Lookup(int[] low, int[] high, float[] highWeight) {
        static Lookup of(AxisResample resample, int n, int start, int first, int last, int stride) {
            int[] low = new int[n];
            int[] high = new int[n];
            float[] weight = new float[n];
            for (int u = 0; u < n; u++) {
                double v = Math.clamp(resample.outputIndex(u), 0, resample.size() - 1) - start;
                int floor = (int) Math.floor(v);
                low[u] = inside(floor, first, last, stride);
                high[u] = inside(floor + 1, first, last, stride);
                weight[u] = (float) (v - floor);
            }
            return new Lookup(low, high, weight);
        }

        private static int inside(int index, int first, int last, int stride) {
            return index < first || index > last ? -1 : index * stride;
        }

        boolean isOutside(int u) {
            return low[u] < 0 && high[u] < 0;
        }

        int offset(int u, int corner) {
            return corner == 0 ? low[u] : high[u];
        }

        double weight(int u, int corner) {
            return corner == 0 ? 1 - highWeight[u] : highWeight[u];
        }

        int nearest(int u) {
            return highWeight[u] < 0.5 ? low[u] : high[u];
        }
    }
}
