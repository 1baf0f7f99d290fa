package org.longus.volume;

import java.util.BitSet;

/**
 * The order of a file's axes against the axial order that Longus keeps (i left-right, j anterior-posterior, k
 * feet-head). Reordering swaps axes and never flips or interpolates, so it is exactly undone.
 *
 * @param axisI which of the file's axes (0, 1, 2) becomes i; likewise j and k
 */
public record AxialOrder(int axisI, int axisJ, int axisK) {
    /** The order for a grid as it stands in a file. */
    public static AxialOrder of(Geometry file) {
        int[] axisOf = {-1, -1, -1};
        for (int axis = 0; axis < 3; axis++) {
            axisOf[file.direction(axis).nearestAxis()] = axis;
        }
        for (int found : axisOf) {
            if (found < 0) {
                // at 45 degrees two axes may be nearest to the same patient axis: the file's order is as good as any
                return new AxialOrder(0, 1, 2);
            }
        }
        return new AxialOrder(axisOf[0], axisOf[1], axisOf[2]);
    }

    public boolean isIdentity() {
        return axisI == 0 && axisJ == 1 && axisK == 2;
    }

    private int[] axes() {
        return new int[] {axisI, axisJ, axisK};
    }

    /** The order that undoes this one. */
    public AxialOrder inverse() {
        int[] back = new int[3];
        for (int a = 0; a < 3; a++) {
            back[axes()[a]] = a;
        }
        return new AxialOrder(back[0], back[1], back[2]);
    }

    public Geometry apply(Geometry g) {
        return new Geometry(
                g.size(axisI),
                g.size(axisJ),
                g.size(axisK),
                g.origin(),
                g.direction(axisI),
                g.direction(axisJ),
                g.direction(axisK),
                g.spacingMm(axisI),
                g.spacingMm(axisJ),
                g.spacingMm(axisK));
    }

    public CtVolume apply(CtVolume ct) {
        if (isIdentity()) {
            return ct;
        }
        short[] from = ct.voxels();
        short[] to = new short[from.length];
        forEach(ct.geometry().sizeI(), ct.geometry().sizeJ(), ct.geometry().sizeK(), (p, q) -> to[q] = from[p]);
        return new CtVolume(apply(ct.geometry()), to);
    }

    public Mask apply(Mask mask) {
        if (isIdentity()) {
            return mask;
        }
        int[] size = {mask.sizeI(), mask.sizeJ(), mask.sizeK()};
        BitSet bits = new BitSet();
        forEach(size[0], size[1], size[2], (p, q) -> {
            if (mask.get(p)) {
                bits.set(q);
            }
        });
        return Mask.of(size[axisI], size[axisJ], size[axisK], bits);
    }

    private interface Move {
        void from(int fromPosition, int toPosition);
    }

    private void forEach(int sizeI, int sizeJ, int sizeK, Move move) {
        int[] size = {sizeI, sizeJ, sizeK};
        int[] stride = {1, sizeI, sizeI * sizeJ};
        int to = 0;
        for (int k = 0; k < size[axisK]; k++) {
            for (int j = 0; j < size[axisJ]; j++) {
                int from = k * stride[axisK] + j * stride[axisJ];
                for (int i = 0; i < size[axisI]; i++) {
                    move.from(from, to++);
                    from += stride[axisI];
                }
            }
        }
    }
}
