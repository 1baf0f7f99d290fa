package org.longus.ui.casework;

import java.util.Locale;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.SliceNumber;
import org.longus.volume.Vec3;

/** The voxel under the pointer; i, j and k are indices, from 0. */
public record Probe(int i, int j, int k, int hu, Vec3 lpsMm) {
    /**
     * @param index fractional voxel index under the pointer
     * @return null outside of the volume
     */
    public static Probe at(CtVolume ct, Vec3 index) {
        Geometry g = ct.geometry();
        int i = (int) Math.round(index.x());
        int j = (int) Math.round(index.y());
        int k = (int) Math.round(index.z());
        boolean inside = i >= 0 && j >= 0 && k >= 0 && i < g.sizeI() && j < g.sizeJ() && k < g.sizeK();
        return inside ? new Probe(i, j, k, ct.hu(i, j, k), g.toLps(index.x(), index.y(), index.z())) : null;
    }

    /** As the status bar shows it: pixel and slice are counted from 1. */
    public String text() {
        return String.format(
                Locale.ROOT,
                "%d HU    LPS %.1f, %.1f, %.1f mm    pixel %d, %d  slice %d",
                hu,
                lpsMm.x(),
                lpsMm.y(),
                lpsMm.z(),
                i + 1,
                j + 1,
                SliceNumber.of(k));
    }
}
