package org.longus.io.nifti;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.longus.io.UnreadableInputException;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/**
 * Where a NIfTI file says that its grid lies. The sform is taken when it is set, else the qform. A file with neither
 * gives sizes and spacings only; it is read as left-posterior-superior with a warning, since the side cannot be known.
 */
final class Orientation {
    private Orientation() {}

    static Geometry of(ByteBuffer h, int[] size, Path file, List<String> warnings) throws UnreadableInputException {
        double unit = millimetres(h, file);
        Vec3[] columns;
        Vec3 origin;
        if (h.getShort(NiftiHeader.SFORM_CODE) > 0 && sformIsUsable(h)) {
            columns = new Vec3[] {sform(h, 0), sform(h, 1), sform(h, 2)};
            origin = sform(h, 3);
        } else if (h.getShort(NiftiHeader.QFORM_CODE) > 0) {
            columns = qform(h);
            origin = new Vec3(
                    h.getFloat(NiftiHeader.QOFFSET),
                    h.getFloat(NiftiHeader.QOFFSET + 4),
                    h.getFloat(NiftiHeader.QOFFSET + 8));
        } else {
            warnings.add(file.getFileName()
                    + " does not say how the patient lies. Left and right, and which end is the head, are a guess.");
            columns = new Vec3[] {
                new Vec3(-spacing(h, 0), 0, 0), new Vec3(0, -spacing(h, 1), 0), new Vec3(0, 0, spacing(h, 2))
            };
            origin = Vec3.ZERO;
        }
        return geometry(columns, origin, unit, size, file);
    }

    private static Geometry geometry(Vec3[] columns, Vec3 origin, double unit, int[] size, Path file)
            throws UnreadableInputException {
        double[] spacing = new double[3];
        Vec3[] direction = new Vec3[3];
        for (int axis = 0; axis < 3; axis++) {
            spacing[axis] = columns[axis].length() * unit;
            if (!(spacing[axis] > 0) || Double.isInfinite(spacing[axis])) {
                throw ParsedHeader.bad(
                        file, "has a voxel spacing that is not a positive number of mm", "Export it again.");
            }
            direction[axis] = NiftiHeader.flip(columns[axis]).unit();
        }
        Vec3 lps = NiftiHeader.flip(origin).times(unit);
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
                throw ParsedHeader.bad(file, "has an unknown unit of length (%d)".formatted(unit), "Export it in mm.");
        };
    }

    /** Some writers set the code and leave the rows zero. */
    private static boolean sformIsUsable(ByteBuffer h) {
        for (int column = 0; column < 3; column++) {
            double length = sform(h, column).length();
            if (!(length > 0) || Double.isInfinite(length)) {
                return false;
            }
        }
        return true;
    }

    /** A column of the sform: where axis 0, 1 or 2 goes, or (3) the centre of the first voxel. RAS. */
    private static Vec3 sform(ByteBuffer h, int column) {
        int at = NiftiHeader.SROW + 4 * column;
        return new Vec3(h.getFloat(at), h.getFloat(at + 16), h.getFloat(at + 32));
    }

    private static Vec3[] qform(ByteBuffer h) {
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
