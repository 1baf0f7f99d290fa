package org.longus.volume;

import java.util.Locale;
import java.util.Objects;

/**
 * A CT: Hounsfield units as 16-bit integers on a regular grid. Immutable: the array handed in belongs to the volume from
 * then on and must not be written to by anyone.
 *
 * <p>Voxel (i, j, k) stands at {@code (k * sizeJ + j) * sizeI + i}.
 */
public final class CtVolume {
    private final Geometry geometry;
    private final short[] hu;

    public CtVolume(Geometry geometry, short[] hu) {
        this.geometry = Objects.requireNonNull(geometry);
        this.hu = Objects.requireNonNull(hu);
        if (hu.length != geometry.voxelCount()) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%d values for a grid of %d voxels", hu.length, geometry.voxelCount()));
        }
    }

    public Geometry geometry() {
        return geometry;
    }

    /** HU of a voxel inside the grid. */
    public short hu(int i, int j, int k) {
        return hu[index(i, j, k)];
    }

    /** Position of voxel (i, j, k) in {@link #voxels()}. */
    public int index(int i, int j, int k) {
        return (k * geometry.sizeJ() + j) * geometry.sizeI() + i;
    }

    /** The voxels themselves, not a copy, for loops that must be fast: read only. */
    public short[] voxels() {
        return hu;
    }
}
