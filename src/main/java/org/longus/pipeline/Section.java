package org.longus.pipeline;

import java.util.OptionalDouble;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

/**
 * The C3 section as stage 1 found it.
 *
 * @param mask on the CT's own grid
 * @param middle where it lies and which slice is its middle
 * @param components separate parts before all but the largest were dropped
 * @param agreement of the members, 0..1 ({@link org.longus.measure.VoteSummary})
 */
public record Section(Mask mask, SliceSelector.Middle middle, Vec3 centreMm, int components, OptionalDouble agreement) {
    /**
     * About how far a neck vertebra's middle is from the next one's: the median distance of the discs above and below C3
     * in 193 development scans (labels by careful non-clinicians; 5th to 95th percentile 15 to 20 mm). An estimate to
     * jump by, not a measurement.
     */
    public static final double LEVEL_MM = 18;

    /** About how many slices a vertebra further is, at least one. */
    public static int slicesALevel(Geometry geometry) {
        return Math.max(1, (int) Math.round(LEVEL_MM / geometry.spacingK()));
    }

    /** As a whole by so many slices of the file's order, on the grid of {@code geometry}. */
    public Section movedBy(int slices, Geometry geometry) {
        return new Section(
                mask.movedBySlices(slices),
                middle.movedBy(slices),
                centreMm.plus(geometry.directionK().times(slices * geometry.spacingK())),
                components,
                agreement);
    }

    /** Length along the slices' normal, in mm. */
    public double lengthMm() {
        return middle.lengthMm();
    }
}
