package org.longus.io.dicom;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.longus.io.PlausibleGrid;
import org.longus.io.dicom.decode.PixelFormat;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/**
 * The regular grid of slices that share size, pixel spacing and orientation; or the reason why there is none.
 *
 * <p>Tolerances: neighbouring slices may be {@value #STEP_TOLERANCE} of the usual step (and at least
 * {@value #STEP_TOLERANCE_MM} mm) off it; no slice may lie more than {@value #DRIFT_TOLERANCE} of a step from its place
 * on the grid; across the slices none may be shifted by more than half a pixel.
 */
final class StackGrid {
    static final double STEP_TOLERANCE = 0.05;
    static final double STEP_TOLERANCE_MM = 0.05;
    static final double DRIFT_TOLERANCE = 0.25;
    private static final double SAME_PLACE_MM = 0.01;

    enum Fault {
        NONE,
        TOO_FEW,
        SAME_PLACE,
        UNEVEN,
        SHEARED,
        TOO_LARGE,
        IMPLAUSIBLE
    }

    /**
     * @param sentence the refusal, without the series' name; empty when there is no fault
     * @param geometry empty where there is a fault
     * @param holeAfter the slice behind which slices are missing; -1 where none are
     */
    record Result(Fault fault, String sentence, Optional<Geometry> geometry, int holeAfter) {
        static Result refused(Fault fault, String sentence, Object... values) {
            return new Result(fault, String.format(Locale.ROOT, sentence, values), Optional.empty(), -1);
        }
    }

    private StackGrid() {}

    /** Position along the stack's normal, in mm; the order of slices. */
    static double along(SliceHeader slice, Vec3 normal) {
        return slice.position().dot(normal);
    }

    /** @param slices in order along the normal of the first */
    static Result of(List<SliceHeader> slices) {
        int n = slices.size();
        if (n < 2) {
            return Result.refused(
                    Fault.TOO_FEW,
                    "%s is a single slice; a stack is needed to find C3. Open the folder with the whole series.",
                    slices.getFirst().label());
        }
        SliceHeader first = slices.getFirst();
        Vec3 normal = first.normal();
        double[] at = slices.stream().mapToDouble(s -> along(s, normal)).toArray();
        double[] steps = new double[n - 1];
        for (int k = 1; k < n; k++) {
            steps[k - 1] = at[k] - at[k - 1];
            if (steps[k - 1] < SAME_PLACE_MM) {
                return Result.refused(
                        Fault.SAME_PLACE,
                        "%s and %s lie at the same place (%.2f mm along the stack) and nothing in their headers"
                                + " tells two stacks apart. Send or export the wanted phase or reconstruction alone.",
                        slices.get(k - 1).label(),
                        slices.get(k).label(),
                        at[k]);
            }
        }
        double step = (at[n - 1] - at[0]) / (n - 1);
        Optional<Result> offGrid = uneven(slices, at, steps).or(() -> sheared(slices, normal, at));
        if (offGrid.isPresent()) {
            return offGrid.get();
        }
        PixelFormat f = first.format();
        if ((long) f.rows() * f.columns() * n > Integer.MAX_VALUE - 8) {
            return Result.refused(
                    Fault.TOO_LARGE,
                    "%d slices of %d x %d pixels are more than one volume can hold. Export the neck alone.",
                    n,
                    f.columns(),
                    f.rows());
        }
        Geometry grid = new Geometry(
                f.columns(),
                f.rows(),
                n,
                first.position(),
                first.alongRow(),
                first.alongColumn(),
                normal,
                first.columnSpacingMm(),
                first.rowSpacingMm(),
                step);
        return PlausibleGrid.problem(grid)
                .map(why -> Result.refused(
                        Fault.IMPLAUSIBLE, "%s. Export the series again, or choose another.", capital(why)))
                .orElse(new Result(Fault.NONE, "", Optional.of(grid), -1));
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static Optional<Result> uneven(List<SliceHeader> slices, double[] at, double[] steps) {
        double[] sorted = steps.clone();
        Arrays.sort(sorted);
        double usual = sorted[sorted.length / 2];
        double tolerance = Math.max(STEP_TOLERANCE * usual, STEP_TOLERANCE_MM);
        int worst = -1;
        int odd = 0;
        for (int k = 0; k < steps.length; k++) {
            if (Math.abs(steps[k] - usual) > tolerance) {
                odd++;
                if (worst < 0) {
                    worst = k;
                }
            }
        }
        if (worst >= 0) {
            Spacings spacings = Spacings.of(steps);
            return Optional.of(
                    spacings.areSeveral()
                            ? Result.refused(Fault.UNEVEN, "%s", spacings.sentence(slices))
                            : hole(slices, steps[worst], usual, tolerance, worst, odd));
        }
        double step = (at[at.length - 1] - at[0]) / (at.length - 1);
        for (int k = 0; k < at.length; k++) {
            double off = at[k] - (at[0] + k * step);
            if (Math.abs(off) > DRIFT_TOLERANCE * step) {
                return Optional.of(Result.refused(
                        Fault.UNEVEN,
                        "The slice spacing drifts: %s lies %.2f mm from its place on an even grid of %.2f mm."
                                + " Choose an evenly spaced series.",
                        slices.get(k).label(),
                        Math.abs(off),
                        step));
            }
        }
        return Optional.empty();
    }

    private static Result hole(
            List<SliceHeader> slices, double gapMm, double usual, double tolerance, int before, int odd) {
        long missing = Math.round(gapMm / usual) - 1;
        boolean gap = missing >= 1 && Math.abs(gapMm - (missing + 1) * usual) <= (missing + 1) * tolerance;
        String what = gap
                ? String.format(Locale.ROOT, "%s missing", missing == 1 ? "A slice is" : missing + " slices are")
                : "The slices are unevenly spaced";
        Result result = Result.refused(
                Fault.UNEVEN,
                "%s between %s and %s: they lie %.2f mm apart, the others %.2f mm%s. Send or export the series"
                        + " again; where slices were never made, choose an evenly spaced series.",
                what,
                slices.get(before).label(),
                slices.get(before + 1).label(),
                gapMm,
                usual,
                odd > 1 ? " (" + (odd - 1) + " more such places)" : "");
        return new Result(result.fault, result.sentence, Optional.empty(), gap ? before : -1);
    }

    private static Optional<Result> sheared(List<SliceHeader> slices, Vec3 normal, double[] at) {
        SliceHeader first = slices.getFirst();
        double tolerance = 0.5 * Math.min(first.rowSpacingMm(), first.columnSpacingMm());
        Vec3 last = slices.getLast().position().minus(first.position());
        double run = at[at.length - 1] - at[0];
        if (last.minus(normal.times(run)).length() > tolerance) {
            double tilt =
                    Math.toDegrees(Math.atan2(last.minus(normal.times(run)).length(), run));
            return Optional.of(Result.refused(
                    Fault.SHEARED,
                    "The slices are sheared by %.1f degrees (a tilted gantry): each is shifted against the last, so"
                            + " that they make no box of voxels. Ask for a reconstruction without tilt, or resample the"
                            + " series (3D Slicer: \"Acquisition geometry regularization\") and open the result.",
                    tilt));
        }
        for (int k = 0; k < at.length; k++) {
            Vec3 off = slices.get(k).position().minus(first.position()).minus(normal.times(at[k] - at[0]));
            if (off.length() > tolerance) {
                return Optional.of(Result.refused(
                        Fault.SHEARED,
                        "%s is shifted sideways by %.1f mm against the first slice. Choose a series whose slices lie"
                                + " above one another.",
                        slices.get(k).label(),
                        off.length()));
            }
        }
        return Optional.empty();
    }
}
