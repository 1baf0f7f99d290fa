package org.longus.review;

import java.util.Map;
import java.util.WeakHashMap;
import org.longus.volume.CtVolume;
import org.longus.volume.Mask;
import org.longus.volume.SliceBody;

/** The neck's body on the measured slice. The last slice of each CT is kept: flags are raised anew with every stroke. */
final class BodyOfSlice {
    private record Kept(int k, Mask body) {}

    private static final Map<CtVolume, Kept> KEPT = new WeakHashMap<>();

    private BodyOfSlice() {}

    static Mask of(CtVolume ct, int k) {
        synchronized (KEPT) {
            Kept kept = KEPT.get(ct);
            if (kept == null || kept.k() != k) {
                kept = new Kept(k, SliceBody.of(ct, k));
                KEPT.put(ct, kept);
            }
            return kept.body();
        }
    }
}
