package org.longus.review.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.zip.CRC32;
import org.longus.io.CtSeries;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;

/**
 * What a case's folder knows of the scan that was worked on: enough to tell later whether a scan is the same, the same with
 * slices more or less, or another.
 *
 * @param keys of all forms in which it was opened ({@link CaseKey#text}), as of a copy that was compressed anew
 * @param series SeriesInstanceUID; empty where there is none
 * @param patientId as in the file
 * @param frame FrameOfReferenceUID; may be empty
 * @param path of what was opened
 * @param grid of the volume
 * @param voxelsCrc32 over all HU in the volume's order, the lower byte first
 * @param sliceCrc32 the same of each slice k
 */
record KnownScan(
        List<String> keys,
        String series,
        String patientId,
        String frame,
        String path,
        Geometry grid,
        long voxelsCrc32,
        List<Integer> sliceCrc32) {
    private static final double SAME_MM = 0.02;
    private static final double SAME_DIRECTION = 1e-4;

    KnownScan {
        keys = List.copyOf(keys);
        sliceCrc32 = List.copyOf(sliceCrc32);
        if (sliceCrc32.size() != grid.sizeK()) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "%d slices on %s", sliceCrc32.size(), grid));
        }
    }

    static KnownScan of(CtSeries series) {
        CtVolume ct = series.ct();
        short[] hu = ct.voxels();
        int pixels = hu.length / ct.geometry().sizeK();
        byte[] bytes = new byte[2 * pixels];
        CRC32 all = new CRC32();
        List<Integer> slices = new ArrayList<>();
        for (int from = 0; from < hu.length; from += pixels) {
            for (int p = 0; p < pixels; p++) {
                bytes[2 * p] = (byte) hu[from + p];
                bytes[2 * p + 1] = (byte) (hu[from + p] >> 8);
            }
            all.update(bytes);
            slices.add(Journal.crc32(bytes, 0, bytes.length));
        }
        return new KnownScan(
                List.of(CaseKey.of(series).text()),
                series.identity().seriesInstanceUid(),
                series.identity().patientId(),
                series.identity().frameOfReferenceUid(),
                series.source().toAbsolutePath().normalize().toString(),
                ct.geometry(),
                all.getValue(),
                slices);
    }

    KnownScan openedAs(String key) {
        List<String> more = new ArrayList<>(keys);
        more.add(key);
        return new KnownScan(more, series, patientId, frame, path, grid, voxelsCrc32, sliceCrc32);
    }

    boolean sameScanAs(KnownScan o) {
        return voxelsCrc32 == o.voxelsCrc32 && grid.sameGridAs(o.grid) && samePatientAs(o);
    }

    boolean samePatientAs(KnownScan o) {
        return patientId.strip().equals(o.patientId.strip());
    }

    /**
     * By how many slices this scan's are moved in one that has some more or less at its ends: slice k here is slice k + shift
     * there. Empty where it is no such scan: where slices do not stand in the same places, or where fewer than half of those
     * that both have hold the same pixels.
     */
    OptionalInt shiftIn(KnownScan now) {
        boolean sameFrame = frame.isEmpty() || now.frame.isEmpty() || frame.equals(now.frame);
        if (!samePatientAs(now) || !sameFrame || !isAlike(grid, now.grid)) {
            return OptionalInt.empty();
        }
        double exact = now.grid.toIndex(grid.origin()).z();
        int shift = (int) Math.round(exact);
        if (grid.origin().minus(now.grid.toLps(0, 0, shift)).length() > SAME_MM) {
            return OptionalInt.empty();
        }
        int common = 0;
        int same = 0;
        for (int k = 0; k < grid.sizeK(); k++) {
            if (isIn(k + shift, now)) {
                common++;
                same += isSame(k, now, shift) ? 1 : 0;
            }
        }
        return same >= 1 && 2 * same >= common ? OptionalInt.of(shift) : OptionalInt.empty();
    }

    private static boolean isIn(int k, KnownScan scan) {
        return k >= 0 && k < scan.grid.sizeK();
    }

    /** Whether slice k here has the same pixels there. */
    boolean isSame(int k, KnownScan now, int shift) {
        return isIn(k, this) && isIn(k + shift, now) && sliceCrc32.get(k).equals(now.sliceCrc32.get(k + shift));
    }

    private static boolean isAlike(Geometry a, Geometry b) {
        boolean sameSize = a.sizeI() == b.sizeI() && a.sizeJ() == b.sizeJ();
        for (int axis = 0; axis < 3; axis++) {
            // over the whole of an axis the two stay within a hundredth of a voxel
            double drift = Math.abs(a.spacingMm(axis) - b.spacingMm(axis)) * Math.max(a.size(axis), b.size(axis));
            if (drift > SAME_MM || a.direction(axis).minus(b.direction(axis)).length() > SAME_DIRECTION) {
                return false;
            }
        }
        return sameSize;
    }
}
