package org.longus.volume;

import java.util.List;
import java.util.Locale;

/**
 * Where a regular grid of voxels lies in the patient: index (i, j, k) to LPS mm and back.
 *
 * @param sizeI voxels along i (columns); likewise {@code sizeJ} (rows) and {@code sizeK} (slices)
 * @param origin LPS mm of the centre of voxel (0, 0, 0)
 * @param directionI unit vector along growing i; likewise j and k. The three stand at right angles (to 1e-3)
 * @param spacingI mm between neighbouring voxel centres along i; likewise j and k
 */
public record Geometry(
        int sizeI,
        int sizeJ,
        int sizeK,
        Vec3 origin,
        Vec3 directionI,
        Vec3 directionJ,
        Vec3 directionK,
        double spacingI,
        double spacingJ,
        double spacingK) {
    private static final double ORTHONORMAL_TOLERANCE = 1e-3;

    /** Checks sizes, spacings and that the directions are orthonormal; says which is not. */
    public Geometry {
        if (sizeI < 1 || sizeJ < 1 || sizeK < 1) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "a volume needs at least one voxel along each axis, not %d x %d x %d",
                    sizeI,
                    sizeJ,
                    sizeK));
        }
        for (double spacing : new double[] {spacingI, spacingJ, spacingK}) {
            if (!(spacing > 0) || Double.isInfinite(spacing)) {
                throw new IllegalArgumentException("a voxel spacing must be a positive number of mm, not " + spacing);
            }
        }
        requireOrthonormal(List.of(directionI, directionJ, directionK));
    }

    private static void requireOrthonormal(List<Vec3> directions) {
        for (int a = 0; a < 3; a++) {
            for (int b = a; b < 3; b++) {
                double wanted = a == b ? 1 : 0;
                if (!(Math.abs(directions.get(a).dot(directions.get(b)) - wanted) <= ORTHONORMAL_TOLERANCE)) {
                    throw new IllegalArgumentException(
                            "the voxel axes are not at right angles (sheared or not of unit length): " + directions);
                }
            }
        }
    }

    /** An unrotated grid: i to the left, j to posterior, k to the head. */
    public static Geometry axial(int sizeI, int sizeJ, int sizeK, Vec3 origin, double si, double sj, double sk) {
        return new Geometry(sizeI, sizeJ, sizeK, origin, Vec3.LEFT, Vec3.POSTERIOR, Vec3.SUPERIOR, si, sj, sk);
    }

    /** LPS mm of an index, which may be fractional. */
    public Vec3 toLps(double i, double j, double k) {
        return origin.plus(directionI.times(i * spacingI))
                .plus(directionJ.times(j * spacingJ))
                .plus(directionK.times(k * spacingK));
    }

    /** The fractional index (i, j, k as x, y, z) of a point in LPS mm; it may lie outside the grid. */
    public Vec3 toIndex(Vec3 lpsMm) {
        Vec3 d = lpsMm.minus(origin);
        return new Vec3(d.dot(directionI) / spacingI, d.dot(directionJ) / spacingJ, d.dot(directionK) / spacingK);
    }

    /** Voxels along body axis 0 (i), 1 (j), 2 (k). */
    public int size(int axis) {
        return axis == 0 ? sizeI : axis == 1 ? sizeJ : sizeK;
    }

    /** Spacing in mm along body axis 0 (i), 1 (j), 2 (k). */
    public double spacingMm(int axis) {
        return axis == 0 ? spacingI : axis == 1 ? spacingJ : spacingK;
    }

    /** Unit direction of body axis 0 (i), 1 (j), 2 (k). */
    public Vec3 direction(int axis) {
        return axis == 0 ? directionI : axis == 1 ? directionJ : directionK;
    }

    /** How many voxels there are; a volume holds them in one array, so at most {@code Integer.MAX_VALUE}. */
    public long voxelCount() {
        return (long) sizeI * sizeJ * sizeK;
    }

    /** Area of one pixel of a slice (constant k), in cm2. */
    public double pixelAreaCm2() {
        return spacingI * spacingJ / 100.0;
    }

    public double voxelVolumeCm3() {
        return spacingI * spacingJ * spacingK / 1000.0;
    }

    /** Whether i, j, k are nearest to left-right, anterior-posterior and feet-head, in either sense. */
    public boolean isAxialStack() {
        return directionI.nearestAxis() == 0 && directionJ.nearestAxis() == 1 && directionK.nearestAxis() == 2;
    }

    /** +1 when body axis {@code axis} grows towards the patient's left / posterior / head, -1 when away; axial stacks only. */
    public int sense(int axis) {
        return direction(axis).component(axis) >= 0 ? 1 : -1;
    }

    /** Angle in degrees between the slices' normal and the patient's long axis. */
    public double tiltDegrees() {
        return Math.toDegrees(Math.acos(Math.min(1, Math.abs(directionK.z()))));
    }

    /** LPS mm of the middle of slice k. */
    public Vec3 sliceCentre(double k) {
        return toLps((sizeI - 1) / 2.0, (sizeJ - 1) / 2.0, k);
    }

    /** Whether both grids have the same voxels in the same places (to a hundredth of a voxel at the far corner). */
    public boolean sameGridAs(Geometry o) {
        if (sizeI != o.sizeI || sizeJ != o.sizeJ || sizeK != o.sizeK) {
            return false;
        }
        double tolerance = 0.01 * Math.min(spacingI, Math.min(spacingJ, spacingK));
        return origin.minus(o.origin).length() <= tolerance
                && corner(sizeI, 0, 0).minus(o.corner(sizeI, 0, 0)).length() <= tolerance
                && corner(0, sizeJ, 0).minus(o.corner(0, sizeJ, 0)).length() <= tolerance
                && corner(0, 0, sizeK).minus(o.corner(0, 0, sizeK)).length() <= tolerance;
    }

    private Vec3 corner(int i, int j, int k) {
        return toLps(i, j, k);
    }
}
