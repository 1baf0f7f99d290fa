package org.longus.edit;

import java.util.function.IntPredicate;
import org.longus.volume.CtVolume;

/** Where painting may set a pixel. Erasing is never limited: what is wrong must be removable whatever its HU. */
@FunctionalInterface
public interface PaintLimit {
    /** Painting is allowed everywhere. */
    PaintLimit NONE = position -> true;

    /** Whether the pixel at {@code position = j * sizeI + i} may be painted. */
    boolean allows(int position);

    /**
     * Only pixels of slice {@code k} whose HU satisfies {@code hu}.
     *
     * @param k slice index in {@code ct}
     */
    static PaintLimit hu(CtVolume ct, int k, IntPredicate hu) {
        short[] voxels = ct.voxels();
        int start = ct.index(0, 0, k);
        return position -> hu.test(voxels[start + position]);
    }
}
