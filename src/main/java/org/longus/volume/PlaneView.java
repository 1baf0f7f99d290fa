package org.longus.volume;

/**
 * One plane of a grid as it is shown: radiological convention (patient's left on the picture's right in axial and
 * coronal, anterior on the left in sagittal, anterior or head at the top), whatever sense the file's axes have.
 * Picture pixels (x, y) are voxels, flipped where needed; no interpolation.
 */
public record PlaneView(Geometry geometry, Plane plane) {
    public PlaneView {
        if (!geometry.isAxialStack()) {
            throw new IllegalArgumentException("not an axial stack: " + geometry);
        }
    }

    public int width() {
        return geometry.size(plane.acrossAxis());
    }

    public int height() {
        return geometry.size(plane.downAxis());
    }

    /** How many slices one can scroll through. */
    public int depth() {
        return geometry.size(plane.throughAxis());
    }

    public double spacingXMm() {
        return geometry.spacingMm(plane.acrossAxis());
    }

    public double spacingYMm() {
        return geometry.spacingMm(plane.downAxis());
    }

    /** Whether the picture's x runs against the body axis. */
    public boolean flipX() {
        return geometry.sense(plane.acrossAxis()) < 0;
    }

    /** Whether the picture's y runs against the body axis: y is down, so towards posterior or the feet. */
    public boolean flipY() {
        boolean towardsSuperior = plane.downAxis() == 2;
        return geometry.sense(plane.downAxis()) > 0 == towardsSuperior;
    }

    /** Body index (fractional; x, y, z as i, j, k) of a picture point on slice {@code slice}; whole numbers are pixel centres. */
    public Vec3 toIndex(double x, double y, double slice) {
        double[] index = new double[3];
        index[plane.acrossAxis()] = flipX() ? width() - 1 - x : x;
        index[plane.downAxis()] = flipY() ? height() - 1 - y : y;
        index[plane.throughAxis()] = slice;
        return new Vec3(index[0], index[1], index[2]);
    }

    /** Picture point of a body index; z is the slice. */
    public Vec3 toPicture(Vec3 index) {
        double across = index.component(plane.acrossAxis());
        double down = index.component(plane.downAxis());
        return new Vec3(
                flipX() ? width() - 1 - across : across,
                flipY() ? height() - 1 - down : down,
                index.component(plane.throughAxis()));
    }

    /** The letter (L, R, A, P, S or I) of the patient direction that the picture's right edge faces. */
    public char letterRight() {
        return plane.acrossAxis() == 0 ? 'L' : 'P';
    }

    public char letterLeft() {
        return plane.acrossAxis() == 0 ? 'R' : 'A';
    }

    public char letterTop() {
        return plane.downAxis() == 1 ? 'A' : 'S';
    }

    public char letterBottom() {
        return plane.downAxis() == 1 ? 'P' : 'I';
    }
}
