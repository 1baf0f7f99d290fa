package org.longus.pipeline;

import java.util.Optional;
import org.longus.volume.Body;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/** A section made around a centre: the neck's body in the slices whose middle lies within half its length. */
final class RefinedSection {
    private RefinedSection() {}

    /** @param middle of that section; {@code mask} of it, on the CT's grid */
    record Made(Mask mask, SliceSelector.Middle middle) {}

    /**
     * @param centreK fractional slice index
     * @return empty where the scan has no body there
     */
    static Optional<Made> around(CtVolume ct, double centreK, double lengthMm) {
        Geometry g = ct.geometry();
        double half = lengthMm / 2 / g.spacingK();
        int first = Math.max(0, (int) Math.ceil(centreK - half));
        int last = Math.min(g.sizeK() - 1, (int) Math.floor(centreK + half));
        Mask body = Body.of(ct, first, last);
        return body.isEmpty()
                ? Optional.empty()
                : Optional.of(new Made(body, SliceSelector.of(first, last, centreK, g)));
    }
}
