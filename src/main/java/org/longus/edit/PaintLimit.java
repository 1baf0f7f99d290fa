package org.longus.edit;

import java.util.BitSet;
import java.util.function.IntPredicate;
import org.longus.volume.CtVolume;
import org.longus.volume.Mask;

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

    /** The mask with those pixels of {@code more} that may be painted; both of one grid. */
    default Mask add(Mask mask, Mask more) {
        if (this == NONE) {
            return mask.or(more);
        }
        BitSet allowed = more.toBits();
        for (int p = more.next(0); p >= 0; p = more.next(p + 1)) {
            if (!allows(p)) {
                allowed.clear(p);
            }
        }
        return mask.or(Mask.of(more.sizeI(), more.sizeJ(), more.sizeK(), allowed));
    }
}
