package org.longus.sample;

/** Smooth random texture that depends on the place alone (value noise on a lattice), so every grid sees the same. */
final class Turbulence {
    private final long seed;

    Turbulence(long seed) {
        this.seed = seed;
    }

    /** A value in -1..1 that changes over {@code cellMm}. */
    double at(double x, double y, double z, double cellMm) {
        double fx = x / cellMm;
        double fy = y / cellMm;
        double fz = z / cellMm;
        int ix = (int) Math.floor(fx);
        int iy = (int) Math.floor(fy);
        int iz = (int) Math.floor(fz);
        double tx = smooth(fx - ix);
        double ty = smooth(fy - iy);
        double tz = smooth(fz - iz);
        double near = mix(
                mix(value(ix, iy, iz), value(ix + 1, iy, iz), tx),
                mix(value(ix, iy + 1, iz), value(ix + 1, iy + 1, iz), tx),
                ty);
        double far = mix(
                mix(value(ix, iy, iz + 1), value(ix + 1, iy, iz + 1), tx),
                mix(value(ix, iy + 1, iz + 1), value(ix + 1, iy + 1, iz + 1), tx),
                ty);
        return mix(near, far, tz);
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }

    private double value(int x, int y, int z) {
        return (hash(seed, x, y, z) >> 11) * 0x1.0p-52;
    }

    /** 64 well mixed bits of a seed and a lattice point. */
    static long hash(long seed, int x, int y, int z) {
        long h = seed ^ x * 0x9E3779B97F4A7C15L ^ y * 0xC2B2AE3D27D4EB4FL ^ z * 0x165667B19E3779F9L;
        h = (h ^ h >>> 32) * 0xD6E8FEB86659FD93L;
        h = (h ^ h >>> 32) * 0xD6E8FEB86659FD93L;
        return h ^ h >>> 32;
    }
}
