package org.longus.volume;

/** A point (mm, LPS) or a direction in patient space. */
public record Vec3(double x, double y, double z) {
    public static final Vec3 ZERO = new Vec3(0, 0, 0);
    public static final Vec3 LEFT = new Vec3(1, 0, 0);
    public static final Vec3 POSTERIOR = new Vec3(0, 1, 0);
    public static final Vec3 SUPERIOR = new Vec3(0, 0, 1);

    public Vec3 plus(Vec3 o) {
        return new Vec3(x + o.x, y + o.y, z + o.z);
    }

    public Vec3 minus(Vec3 o) {
        return new Vec3(x - o.x, y - o.y, z - o.z);
    }

    public Vec3 times(double s) {
        return new Vec3(x * s, y * s, z * s);
    }

    public double dot(Vec3 o) {
        return x * o.x + y * o.y + z * o.z;
    }

    public Vec3 cross(Vec3 o) {
        return new Vec3(y * o.z - z * o.y, z * o.x - x * o.z, x * o.y - y * o.x);
    }

    public double length() {
        return Math.sqrt(dot(this));
    }

    /** The same direction with length 1; a zero vector has none and is refused. */
    public Vec3 unit() {
        double length = length();
        if (!(length > 0)) {
            throw new IllegalArgumentException("a zero vector has no direction");
        }
        return times(1 / length);
    }

    /** The component along patient axis 0 (x), 1 (y) or 2 (z). */
    public double component(int axis) {
        return switch (axis) {
            case 0 -> x;
            case 1 -> y;
            case 2 -> z;
            default -> throw new IndexOutOfBoundsException(axis);
        };
    }

    /** The patient axis (0 x, 1 y, 2 z) this direction is nearest to; on a tie the lower one. */
    public int nearestAxis() {
        double ax = Math.abs(x);
        double ay = Math.abs(y);
        double az = Math.abs(z);
        return ax >= ay && ax >= az ? 0 : ay >= az ? 1 : 2;
    }
}
