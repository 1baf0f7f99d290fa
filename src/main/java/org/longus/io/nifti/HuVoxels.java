package org.longus.io.nifti;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The voxels of a CT as whole HU within 16 bits, and what had to be done to those that were not. */
final class HuVoxels implements VoxelStream.Voxel {
    private static final short AIR_HU = -1024;
    /** Metal saturates; a share that matters is more. */
    private static final double NOTABLE = 1e-3;

    private final short[] hu;
    private int noNumbers;
    private int held;

    HuVoxels(int count) {
        hu = new short[count];
    }

    short[] hu() {
        return hu;
    }

    @Override
    public void at(int position, double value) {
        if (Double.isNaN(value)) {
            // a float file may hold NaN outside the scanned field
            noNumbers++;
            hu[position] = AIR_HU;
            return;
        }
        long exact = Math.round(value);
        hu[position] = (short) Math.clamp(exact, Short.MIN_VALUE, Short.MAX_VALUE);
        held += hu[position] == exact ? 0 : 1;
    }

    /** Sentences for the user. */
    List<String> remarks(String fileName) {
        List<String> remarks = new ArrayList<>();
        if (noNumbers > 0) {
            remarks.add(String.format(
                    Locale.ROOT,
                    "%s: %.1f %% of the voxels are not a number and were taken as air.",
                    fileName,
                    100.0 * noNumbers / hu.length));
        }
        if (held > NOTABLE * hu.length) {
            remarks.add(String.format(
                    Locale.ROOT,
                    "%s: %.1f %% of the values are beyond what 16 bits hold and were held at the nearest that do. Check"
                            + " its scale.",
                    fileName,
                    100.0 * held / hu.length));
        }
        return remarks;
    }
}
