package org.longus.volume;

/** Small volumes for tests, whose voxels tell where they are. */
public final class Grids {
    private Grids() {}

    /** Each voxel of the grid holds what {@code hu} says of its index. */
    public static CtVolume of(Geometry g, HuAt hu) {
        short[] voxels = new short[(int) g.voxelCount()];
        int p = 0;
        for (int k = 0; k < g.sizeK(); k++) {
            for (int j = 0; j < g.sizeJ(); j++) {
                for (int i = 0; i < g.sizeI(); i++) {
                    voxels[p++] = (short) hu.at(i, j, k);
                }
            }
        }
        return new CtVolume(g, voxels);
    }

    /** HU at an index. */
    public interface HuAt {
        int at(int i, int j, int k);
    }

    /** A grid turned about the patient's left-right axis: its slices lean back by this angle. */
    public static Geometry tilted(int size, double spacingK, double degrees) {
        double c = Math.cos(Math.toRadians(degrees));
        double s = Math.sin(Math.toRadians(degrees));
        return new Geometry(
                size, size, size, Vec3.ZERO, Vec3.LEFT, new Vec3(0, c, s), new Vec3(0, -s, c), 1, 1, spacingK);
    }

    /** Slices stored from the head to the feet. */
    public static Geometry headFirst(int sizeI, int sizeJ, int sizeK, double spacingK) {
        return new Geometry(
                sizeI,
                sizeJ,
                sizeK,
                new Vec3(-10, -20, 300),
                Vec3.LEFT,
                Vec3.POSTERIOR,
                new Vec3(0, 0, -1),
                1,
                1,
                spacingK);
    }
}
