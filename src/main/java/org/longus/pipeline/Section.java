package org.longus.pipeline;

import java.util.OptionalDouble;
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
    /** Length along the slices' normal, in mm. */
    public double lengthMm() {
        return middle.lengthMm();
    }
}
