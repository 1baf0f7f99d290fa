package org.longus.io.mask;

import java.util.BitSet;
import java.util.Locale;
import org.longus.io.UnreadableInputException;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/** Collects voxels of a CT; none may lie outside of it, for a part that is left out in silence is a wrong area. */
final class PlacedVoxels {
    private final Geometry ct;
    private final BitSet bits = new BitSet();
    private int outside;

    PlacedVoxels(Geometry ct) {
        this.ct = ct;
    }

    /** @param position on the CT's grid; -1 for outside */
    void add(int position) {
        if (position < 0) {
            outside++;
        } else {
            bits.set(position);
        }
    }

    Mask mask() throws UnreadableInputException {
        if (outside > 0) {
            throw new UnreadableInputException(
                    String.format(Locale.ROOT, "reaches beyond this CT: %,d of its voxels lie outside.", outside));
        }
        return Mask.of(ct.sizeI(), ct.sizeJ(), ct.sizeK(), bits);
    }
}
