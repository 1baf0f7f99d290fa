package org.longus.io.dicom;

import java.util.Arrays;
import java.util.List;
import org.longus.volume.Vec3;

/** A part of a scan, its slices in order, and where it lies along a normal. */
record Extent(List<SliceHeader> slices, Vec3 normal, double fromMm, double toMm) {
    private static final double SAME_PLACE_MM = 0.01;
    /** A gap of so many steps is still a hole in one scan. */
    private static final double GAP_STEPS = 3.01;
    /** So many steps two parts of one scan may share, and so much of the shorter one. */
    private static final double SHARED_STEPS = 2.01;

    private static final double SHARED_PART = 0.34;

    Extent(List<SliceHeader> slices) {
        this(slices, slices.getFirst().normal());
    }

    /** Along another normal than their own. */
    Extent(List<SliceHeader> slices, Vec3 normal) {
        this(
                slices,
                normal,
                slices.stream()
                        .mapToDouble(s -> StackGrid.along(s, normal))
                        .min()
                        .orElseThrow(),
                slices.stream()
                        .mapToDouble(s -> StackGrid.along(s, normal))
                        .max()
                        .orElseThrow());
    }

    boolean overlaps(Extent other) {
        return Math.min(toMm, other.toMm) - Math.max(fromMm, other.fromMm) > -SAME_PLACE_MM;
    }

    /** Whether one begins about where the other ends; both along one normal. */
    boolean adjoins(Extent other) {
        boolean first = fromMm < other.fromMm && toMm < other.toMm;
        boolean second = other.fromMm < fromMm && other.toMm < toMm;
        double gap = Math.max(fromMm, other.fromMm) - Math.min(toMm, other.toMm);
        double step = Math.max(stepMm(), other.stepMm());
        double shorter = Math.min(toMm - fromMm, other.toMm - other.fromMm);
        return (first || second)
                && gap <= GAP_STEPS * step
                && gap >= -Math.min(SHARED_STEPS * step, SHARED_PART * shorter);
    }

    /** The middle one of the distances between slices; of a single slice its thickness. */
    double stepMm() {
        if (slices.size() < 2) {
            return slices.getFirst().thicknessMm().orElse(0);
        }
        double[] steps = new double[slices.size() - 1];
        for (int k = 0; k < steps.length; k++) {
            steps[k] = Math.abs(StackGrid.along(slices.get(k + 1), normal) - StackGrid.along(slices.get(k), normal));
        }
        Arrays.sort(steps);
        return steps[steps.length / 2];
    }
}
