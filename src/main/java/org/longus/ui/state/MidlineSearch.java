package org.longus.ui.state;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.longus.edit.Midline;
import org.longus.edit.SliceMask;
import org.longus.volume.CtVolume;

/**
 * The midline of the body on the measured slice. It is looked for as soon as a slice is measured, which takes tenths of a
 * second: not to be waited for on the window's thread.
 */
public final class MidlineSearch {
    private final CtVolume ct;
    private CompletableFuture<Midline> midline;
    private int k = -1;

    MidlineSearch(CtVolume ct) {
        this.ct = ct;
    }

    /** Begins to look, where that was not done for this slice; null where none is measured. */
    void on(SliceMask slice) {
        if (slice != null && slice.k() != k) {
            k = slice.k();
            int at = k;
            midline = CompletableFuture.supplyAsync(() -> Midline.of(ct, at));
        }
    }

    /** Null before a slice was measured. */
    CompletableFuture<Midline> future() {
        return midline;
    }

    /** Empty while it is looked for, and before a slice was measured. */
    public Optional<Midline> found() {
        return midline == null ? Optional.empty() : Optional.ofNullable(midline.getNow(null));
    }
}
