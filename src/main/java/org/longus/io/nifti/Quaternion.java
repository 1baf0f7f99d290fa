package org.longus.io.nifti;

import org.longus.volume.Vec3;

/** A rotation as a unit quaternion with a real part that is not negative, of which NIfTI keeps b, c and d. */
record Quaternion(double a, double b, double c, double d) {
    /** Of b, c, d as stored; rounding may leave their length a little over 1. */
    static Quaternion ofStored(double b, double c, double d) {
        double rest = 1 - (b * b + c * c + d * d);
        if (rest < 1e-7) {
            double length = Math.sqrt(b * b + c * c + d * d);
            return new Quaternion(0, b / length, c / length, d / length);
        }
        return new Quaternion(Math.sqrt(rest), b, c, d);
    }

    /** Of the rotation whose columns are x, y and z. */
    static Quaternion of(Vec3 x, Vec3 y, Vec3 z) {
        // the largest of the four is never near zero, so it is the one to divide by
        double[] squares = {
            1 + x.x() + y.y() + z.z(), 1 + x.x() - y.y() - z.z(), 1 - x.x() + y.y() - z.z(), 1 - x.x() - y.y() + z.z()
        };
        int largest = 0;
        for (int n = 1; n < 4; n++) {
            if (squares[n] > squares[largest]) {
                largest = n;
            }
        }
        double twice = Math.sqrt(squares[largest]);
        double s = 0.5 / twice;
        Quaternion q = switch (largest) {
            case 0 -> new Quaternion(twice / 2, (y.z() - z.y()) * s, (z.x() - x.z()) * s, (x.y() - y.x()) * s);
            case 1 -> new Quaternion((y.z() - z.y()) * s, twice / 2, (x.y() + y.x()) * s, (z.x() + x.z()) * s);
            case 2 -> new Quaternion((z.x() - x.z()) * s, (x.y() + y.x()) * s, twice / 2, (y.z() + z.y()) * s);
            default -> new Quaternion((x.y() - y.x()) * s, (z.x() + x.z()) * s, (y.z() + z.y()) * s, twice / 2);
        };
        return q.a < 0 ? new Quaternion(-q.a, -q.b, -q.c, -q.d) : q;
    }

    /** The images of the three axes: the columns of the rotation's matrix. */
    Vec3[] columns() {
        return new Vec3[] {
            new Vec3(a * a + b * b - c * c - d * d, 2 * (b * c + a * d), 2 * (b * d - a * c)),
            new Vec3(2 * (b * c - a * d), a * a + c * c - b * b - d * d, 2 * (c * d + a * b)),
            new Vec3(2 * (b * d + a * c), 2 * (c * d - a * b), a * a + d * d - b * b - c * c)
        };
    }
}
