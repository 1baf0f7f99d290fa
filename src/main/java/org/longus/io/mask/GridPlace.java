package org.longus.io.mask;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.longus.io.UnreadableInputException;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/**
 * Where the voxels of a drawn grid lie on a CT's: cropped, padded, with axes in another order or turned round, but each voxel
 * on one of the CT's. Anything else is refused, for to resample a mask is to change its area.
 */
public final class GridPlace {
    /** Of a voxel, anywhere on the grid: what rounded numbers in headers come to. */
    public static final double TOLERANCE = 0.1;

    private static final double PARALLEL = 0.999;

    private final Geometry ct;
    private final int[] origin = new int[3];
    /** By axis of the drawn grid: which of the CT's, and in which sense. */
    private final int[] axis;

    private final int[] sense;

    private GridPlace(Geometry ct, int axes) {
        this.ct = ct;
        axis = new int[axes];
        sense = new int[axes];
    }

    /** Of a volume. */
    public static GridPlace of(Geometry drawn, Geometry ct) throws UnreadableInputException {
        return of(
                drawn.origin(),
                List.of(
                        drawn.directionI().times(drawn.spacingI()),
                        drawn.directionJ().times(drawn.spacingJ()),
                        drawn.directionK().times(drawn.spacingK())),
                new int[] {drawn.sizeI(), drawn.sizeJ(), drawn.sizeK()},
                ct,
                TOLERANCE);
    }

    /**
     * @param origin LPS mm of the first voxel's centre
     * @param steps to the next voxel along each axis of the drawn grid, two or three, in mm
     * @param sizes voxels along each
     * @param tolerance of a voxel of the CT, anywhere on the drawn grid
     * @throws UnreadableInputException when they are not the CT's voxels, with the reason
     */
    static GridPlace of(Vec3 origin, List<Vec3> steps, int[] sizes, Geometry ct, double tolerance)
            throws UnreadableInputException {
        GridPlace place = new GridPlace(ct, steps.size());
        boolean[] taken = new boolean[3];
        Vec3 first = ct.toIndex(origin);
        for (int a = 0; a < steps.size(); a++) {
            Vec3 step = steps.get(a);
            int along = parallel(step, ct);
            if (along < 0 || taken[along]) {
                throw new UnreadableInputException("is turned against this CT: its rows of voxels are not the CT's.");
            }
            taken[along] = true;
            place.axis[a] = along;
            place.sense[a] = step.dot(ct.direction(along)) > 0 ? 1 : -1;
            Vec3 run = ct.toIndex(origin.plus(step.times(sizes[a] - 1))).minus(first);
            for (int b = 0; b < 3; b++) {
                double wanted = b == along ? place.sense[a] * (sizes[a] - 1) : 0;
                if (Math.abs(run.component(b) - wanted) > tolerance) {
                    throw new UnreadableInputException(b == along ? spacing(step, along, ct) : slanted(run, b));
                }
            }
        }
        for (int b = 0; b < 3; b++) {
            double off = first.component(b) - Math.rint(first.component(b));
            if (Math.abs(off) > tolerance) {
                throw new UnreadableInputException(String.format(
                        Locale.ROOT,
                        "lies between the voxels of this CT, %.2f of a voxel beside them, and is not resampled, for"
                                + " that would change its area.",
                        Math.abs(off)));
            }
            place.origin[b] = (int) Math.rint(first.component(b));
        }
        return place;
    }

    private static int parallel(Vec3 step, Geometry ct) {
        for (int b = 0; b < 3; b++) {
            if (Math.abs(step.dot(ct.direction(b))) > PARALLEL * step.length()) {
                return b;
            }
        }
        return -1;
    }

    private static String spacing(Vec3 step, int along, Geometry ct) {
        return String.format(
                Locale.ROOT,
                "has voxels every %.4g mm where this CT has them every %.4g mm, and is not resampled, for that would"
                        + " change its area.",
                step.length(),
                ct.spacingMm(along));
    }

    private static String slanted(Vec3 run, int across) {
        return String.format(
                Locale.ROOT,
                "is turned a little against this CT: from end to end its rows drift by %.2f voxels.",
                Math.abs(run.component(across)));
    }

    /** The position on the CT's grid of a voxel of the drawn one; -1 outside the CT. */
    int position(int... index) {
        int[] at = origin.clone();
        for (int a = 0; a < axis.length; a++) {
            at[axis[a]] += sense[a] * index[a];
        }
        boolean inside = true;
        for (int b = 0; b < 3; b++) {
            inside &= at[b] >= 0 && at[b] < ct.size(b);
        }
        return inside ? (at[2] * ct.sizeJ() + at[1]) * ct.sizeI() + at[0] : -1;
    }

    @Override
    public String toString() {
        return "from %s along %s".formatted(Arrays.toString(origin), Arrays.toString(axis));
    }
}
