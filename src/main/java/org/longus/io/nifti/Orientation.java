package org.longus.io.nifti;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.longus.io.UnreadableInputException;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/**
 * Where a NIfTI file says that its grid lies. The sform is taken when it is set, else the qform. A file with neither
 * gives sizes and spacings only; it is read as left-posterior-superior with a warning, since the side cannot be known.
 */
final class Orientation {
    private static final double MOST_QUATERNION = 1.001;
    private static final double SPACING_TOLERANCE = 0.01;
    /** Of a voxel; floats round to some thousandths. */
    private static final double CONTRADICTION = 0.1;

    private Orientation() {}

    static Geometry of(ByteBuffer h, int[] size, Path file, List<String> warnings) throws UnreadableInputException {
        double unit = millimetres(h, file);
        boolean sform = h.getShort(NiftiHeader.SFORM_CODE) > 0 && sformIsUsable(h, file);
        boolean qform = h.getShort(NiftiHeader.QFORM_CODE) > 0;
        if (sform) {
            Geometry g = geometry(new Vec3[] {sform(h, 0), sform(h, 1), sform(h, 2)}, sform(h, 3), unit, size, file);
            (qform ? contradiction(h, g, unit, size, file) : otherSpacing(h, g, unit, file)).ifPresent(warnings::add);
            return g;
        }
        if (qform) {
            return qformGeometry(h, unit, size, file);
        }
        warnings.add(file.getFileName()
                + " does not say how the patient lies. Left and right, and which end is the head, are a guess.");
        Vec3[] columns = {new Vec3(-spacing(h, 0), 0, 0), new Vec3(0, -spacing(h, 1), 0), new Vec3(0, 0, spacing(h, 2))
        };
        requirePositiveSpacings(h, file);
        return geometry(columns, Vec3.ZERO, unit, size, file);
    }

    private static Geometry qformGeometry(ByteBuffer h, double unit, int[] size, Path file)
            throws UnreadableInputException {
        requirePositiveSpacings(h, file);
        Vec3 origin = new Vec3(
                h.getFloat(NiftiHeader.QOFFSET),
                h.getFloat(NiftiHeader.QOFFSET + 4),
                h.getFloat(NiftiHeader.QOFFSET + 8));
        return geometry(qform(h, file), origin, unit, size, file);
    }

    /** A sentence when the qform, which was not taken, lays the grid elsewhere. */
    private static Optional<String> contradiction(ByteBuffer h, Geometry taken, double unit, int[] size, Path file) {
        String name = String.valueOf(file.getFileName());
        Geometry other;
        try {
            other = qformGeometry(h, unit, size, file);
        } catch (UnreadableInputException e) {
            return Optional.of(name + " has a qform that makes no sense; its sform was taken.");
        }
        double far = 0;
        for (int corner = 0; corner < 8; corner++) {
            int i = (corner & 1) * (size[0] - 1);
            int j = (corner >> 1 & 1) * (size[1] - 1);
            int k = (corner >> 2) * (size[2] - 1);
            far = Math.max(far, taken.toLps(i, j, k).minus(other.toLps(i, j, k)).length());
        }
        double voxel = Math.min(taken.spacingI(), Math.min(taken.spacingJ(), taken.spacingK()));
        return far <= CONTRADICTION * voxel
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%s states two places that differ by %.1f mm (sform and qform); the sform was taken. Check"
                                + " left and right, and the scale.",
                        name,
                        far));
    }

    private static Optional<String> otherSpacing(ByteBuffer h, Geometry taken, double unit, Path file) {
        for (int axis = 0; axis < 3; axis++) {
            double stated = spacing(h, axis) * unit;
            // writers that fill the sform alone leave 0 or 1 here
            if (stated > 0 && stated != unit && Math.abs(stated / taken.spacingMm(axis) - 1) > SPACING_TOLERANCE) {
                return Optional.of(
                        "%s states voxels of %s mm and a grid of %s mm (pixdim and sform); the grid was taken."
                                .formatted(file.getFileName(), (float) stated, (float) taken.spacingMm(axis)));
            }
        }
        return Optional.empty();
    }

    private static void requirePositiveSpacings(ByteBuffer h, Path file) throws UnreadableInputException {
        for (int axis = 0; axis < 3; axis++) {
            if (!(spacing(h, axis) > 0)) {
                throw noSpacing(file);
            }
        }
    }

    private static UnreadableInputException noSpacing(Path file) {
        return ParsedHeader.bad(file, "has a voxel spacing that is not a positive number of mm", "Export it again.");
    }

    private static Geometry geometry(Vec3[] columns, Vec3 origin, double unit, int[] size, Path file)
            throws UnreadableInputException {
        double[] spacing = new double[3];
        Vec3[] direction = new Vec3[3];
        for (int axis = 0; axis < 3; axis++) {
            spacing[axis] = columns[axis].length() * unit;
            if (!(spacing[axis] > 0) || Double.isInfinite(spacing[axis])) {
                throw noSpacing(file);
            }
            direction[axis] = NiftiHeader.flip(columns[axis]).unit();
        }
        Vec3 lps = NiftiHeader.flip(origin).times(unit);
        if (!Double.isFinite(lps.length())) {
            throw ParsedHeader.bad(file, "states a position that is not in numbers", "Export it again.");
        }
        try {
            return new Geometry(
                    size[0],
                    size[1],
                    size[2],
                    lps,
                    direction[0],
                    direction[1],
                    direction[2],
                    spacing[0],
                    spacing[1],
                    spacing[2]);
        } catch (IllegalArgumentException e) {
            throw new UnreadableInputException(
                    "%s has voxel axes that are not at right angles, so an area cannot be measured on it. Resample it to a straight grid (for example in 3D Slicer) and open that."
                            .formatted(file),
                    e);
        }
    }

    /** mm in one of the file's units; a unit that is not stated is mm, as every tool takes it. */
    private static double millimetres(ByteBuffer h, Path file) throws UnreadableInputException {
        int unit = h.get(NiftiHeader.XYZT_UNITS) & 7;
        return switch (unit) {
            case 0, 2 -> 1;
            case 1 -> 1000;
            case 3 -> 0.001;
            default ->
                throw ParsedHeader.bad(
                        file,
                        String.format(Locale.ROOT, "has an unknown unit of length (%d)", unit),
                        "Export it in mm.");
        };
    }

    /** Some writers set the code and leave the rows zero. */
    private static boolean sformIsUsable(ByteBuffer h, Path file) throws UnreadableInputException {
        boolean usable = true;
        for (int column = 0; column < 3; column++) {
            double length = sform(h, column).length();
            if (!Double.isFinite(length)) {
                throw noNumber(file);
            }
            usable &= length > 0;
        }
        return usable;
    }

    private static UnreadableInputException noNumber(Path file) {
        return ParsedHeader.bad(file, "states an orientation that is not in numbers", "Export it again.");
    }

    /** A column of the sform: where axis 0, 1 or 2 goes, or (3) the centre of the first voxel. RAS. */
    private static Vec3 sform(ByteBuffer h, int column) {
        int at = NiftiHeader.SROW + 4 * column;
        return new Vec3(h.getFloat(at), h.getFloat(at + 16), h.getFloat(at + 32));
    }

    private static Vec3[] qform(ByteBuffer h, Path file) throws UnreadableInputException {
        double length = new Vec3(
                        h.getFloat(NiftiHeader.QUATERN),
                        h.getFloat(NiftiHeader.QUATERN + 4),
                        h.getFloat(NiftiHeader.QUATERN + 8))
                .length();
        // rounding may take the length a little over 1; more is no rotation
        if (!(length <= MOST_QUATERNION)) {
            throw noNumber(file);
        }
        Vec3[] columns = Quaternion.ofStored(
                        h.getFloat(NiftiHeader.QUATERN),
                        h.getFloat(NiftiHeader.QUATERN + 4),
                        h.getFloat(NiftiHeader.QUATERN + 8))
                .columns();
        double qfac = h.getFloat(NiftiHeader.PIXDIM) < 0 ? -1 : 1;
        return new Vec3[] {
            columns[0].times(spacing(h, 0)), columns[1].times(spacing(h, 1)), columns[2].times(qfac * spacing(h, 2))
        };
    }

    private static double spacing(ByteBuffer h, int axis) {
        return h.getFloat(NiftiHeader.PIXDIM + 4 * (axis + 1));
    }
}
