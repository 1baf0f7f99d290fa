package org.longus.pipeline;

import org.longus.model.InputGrid;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

/** Where the first step's piece lies: what the second step looks around. */
final class CoarseCentre {
    private static final int FEET_HEAD = 2;

    private CoarseCentre() {}

    /**
     * Along the scan's axis half way between the first and the last of the network's slices that belong to the piece, by
     * {@link SliceSelector}'s rule; along the others the mean of its voxels.
     *
     * @param piece on the network's grid, not empty
     * @return as an index (i, j, k) of the CT, fractional
     */
    static Vec3 of(Mask piece, InputGrid grid) {
        int[] size = {piece.sizeK(), piece.sizeJ(), piece.sizeI()};
        int[] counts = new int[size[grid.dimension(FEET_HEAD)]];
        double[] sum = new double[3];
        int voxels = 0;
        int plane = piece.sizeI() * piece.sizeJ();
        for (int p = piece.next(0); p >= 0; p = piece.next(p + 1)) {
            int[] at = {p / plane, p % plane / piece.sizeI(), p % piece.sizeI()};
            counts[at[grid.dimension(FEET_HEAD)]]++;
            for (int d = 0; d < 3; d++) {
                sum[d] += at[d];
            }
            voxels++;
        }
        return new Vec3(
                grid.ctIndex(0, sum[grid.dimension(0)] / voxels),
                grid.ctIndex(1, sum[grid.dimension(1)] / voxels),
                grid.ctIndex(FEET_HEAD, SliceSelector.Ends.of(counts).middle()));
    }
}
