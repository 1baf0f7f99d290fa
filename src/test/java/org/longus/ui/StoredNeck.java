package org.longus.ui;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A volume that is told in the patient's directions (a to the left, b to the back, c to the head) and written to NIfTI with
 * its axes in some other order, sense and slant. All of its arithmetic is its own: it judges what Longus reads and draws.
 */
enum StoredNeck {
    UPRIGHT(new int[] {0, 1, 2}, new boolean[] {false, false, false}, 0, 0),
    ALL_AXES_FLIPPED(new int[] {0, 1, 2}, new boolean[] {true, true, true}, 0, 0),
    /** Sagittal slices from right to left, rows from head to feet, of a head that is turned and nods. */
    SAGITTAL_OBLIQUE(new int[] {1, 2, 0}, new boolean[] {false, false, true}, 12, 7);

    /** Voxels towards left, back and head. No two alike, and no two steps alike. */
    static final int[] SIZE = {120, 100, 60};

    static final double[] STEP_MM = {1.5, 2.0, 4.0};
    private static final double[] CENTRE_LPS_MM = {6, -41, 812};
    private static final int DATA_AT = 352;

    /** Which of the directions a, b, c the file's axes 1, 2, 3 run along. */
    private final int[] storedAs;
    /** Whether the file runs against a, b, c. */
    private final boolean[] flipped;
    /** Unit vectors of a, b, c in LPS. */
    private final double[][] direction;

    StoredNeck(int[] storedAs, boolean[] flipped, double turnDegrees, double nodDegrees) {
        this.storedAs = storedAs;
        this.flipped = flipped;
        double ct = Math.cos(Math.toRadians(turnDegrees));
        double st = Math.sin(Math.toRadians(turnDegrees));
        double cn = Math.cos(Math.toRadians(nodDegrees));
        double sn = Math.sin(Math.toRadians(nodDegrees));
        // turned about the long axis, after a nod about the left-right one
        direction = new double[][] {{ct, st, 0}, {-st * cn, ct * cn, sn}, {st * sn, -ct * sn, cn}};
    }

    /** Every voxel differs from its neighbours; none is brighter than mid grey in a window of 400 at 40. */
    static int hu(int a, int b, int c) {
        int mixed = (a * 73_856_093) ^ (b * 19_349_663) ^ (c * 83_492_791);
        mixed ^= mixed >>> 13;
        return -160 + Math.floorMod(mixed * 1_274_126_177 >>> 7, 235);
    }

    /** The index that a program which keeps the file's sense has for a place along direction {@code d}. */
    int index(int d, int place) {
        return flipped[d] ? SIZE[d] - 1 - place : place;
    }

    void write(Path file) throws IOException {
        int[] n = {SIZE[storedAs[0]], SIZE[storedAs[1]], SIZE[storedAs[2]]};
        ByteBuffer b = ByteBuffer.allocate(DATA_AT + 2 * n[0] * n[1] * n[2]).order(ByteOrder.LITTLE_ENDIAN);
        b.putInt(0, 348);
        short[] dim = {3, (short) n[0], (short) n[1], (short) n[2], 1, 1, 1, 1};
        for (int d = 0; d < dim.length; d++) {
            b.putShort(40 + 2 * d, dim[d]);
        }
        // signed 16 bit, 16 bits a voxel, values as they stand, mm
        b.putShort(70, (short) 4)
                .putShort(72, (short) 16)
                .putFloat(108, DATA_AT)
                .putFloat(112, 1)
                .put(123, (byte) 2);
        b.putShort(254, (short) 1).putFloat(76, 1);
        double[] first = CENTRE_LPS_MM.clone();
        for (int axis = 0; axis < 3; axis++) {
            int d = storedAs[axis];
            double step = STEP_MM[d] * (flipped[d] ? -1 : 1);
            b.putFloat(80 + 4 * axis, (float) STEP_MM[d]);
            for (int row = 0; row < 3; row++) {
                first[row] -= direction[d][row] * step * (n[axis] - 1) / 2;
                // NIfTI counts to the right and to the front
                b.putFloat(280 + 16 * row + 4 * axis, (float) (direction[d][row] * step * (row < 2 ? -1 : 1)));
            }
        }
        for (int row = 0; row < 3; row++) {
            b.putFloat(280 + 16 * row + 12, (float) (first[row] * (row < 2 ? -1 : 1)));
        }
        b.put(344, "n+1\0".getBytes(StandardCharsets.US_ASCII));
        b.position(DATA_AT);
        int[] at = new int[3];
        for (int z = 0; z < n[2]; z++) {
            for (int y = 0; y < n[1]; y++) {
                for (int x = 0; x < n[0]; x++) {
                    at[storedAs[0]] = index(storedAs[0], x);
                    at[storedAs[1]] = index(storedAs[1], y);
                    at[storedAs[2]] = index(storedAs[2], z);
                    b.putShort((short) hu(at[0], at[1], at[2]));
                }
            }
        }
        Files.write(file, b.array());
    }
}
