package org.longus.edit;

import java.util.Locale;
import org.longus.volume.Mask;

/**
 * What a person edits: which slice is measured and the muscle mask on it.
 *
 * @param k slice index in the CT
 * @param mask a single slice on the CT slice's own grid
 */
public record SliceMask(int k, Mask mask) {
    public SliceMask {
        if (k < 0 || mask.sizeK() != 1) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "not a mask of one slice: %s at slice %d", mask, k));
        }
    }

    /** The same slice with another mask. */
    public SliceMask with(Mask other) {
        return new SliceMask(k, other);
    }
}
