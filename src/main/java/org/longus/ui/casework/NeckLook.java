package org.longus.ui.casework;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.longus.edit.SliceMask;
import org.longus.pipeline.C3Result;
import org.longus.render.NeckFrame;
import org.longus.volume.CtVolume;

/** Where the neck lies in a case's pictures, looked for in the background when it is first asked for. */
public final class NeckLook {
    private final CtVolume ct;
    private final Supplier<SliceMask> measured;
    private final Supplier<C3Result> result;
    private CompletableFuture<NeckFrame> atSlice;
    private int shownK = -1;
    private int measuredK;
    /** As the case came, or as it was when the models ended or a slice was first measured. */
    private CompletableFuture<NeckFrame> first;

    private C3Result firstResult;
    private boolean firstMeasured;

    /** @param known of the case as it comes; null where nobody looked yet */
    NeckLook(CtVolume ct, Supplier<SliceMask> measured, Supplier<C3Result> result, NeckFrame known) {
        this.ct = ct;
        this.measured = measured;
        this.result = result;
        if (known != null) {
            noteOccasion();
            first = CompletableFuture.completedFuture(known);
        }
    }

    private void noteOccasion() {
        firstResult = result.get();
        firstMeasured = measured.get() != null;
    }

    /**
     * The view that a case opens with: of the measured slice, or of {@code otherwiseK}. Another one once the models have
     * ended, or a slice is measured where none was; never because a person measures another slice.
     */
    public CompletableFuture<NeckFrame> opening(int otherwiseK) {
        if (first == null || firstResult != result.get() || firstMeasured != (measured.get() != null)) {
            noteOccasion();
            // another occasion, though the same neck may be known already
            first = at(firstMeasured ? measured.get().k() : otherwiseK).thenApply(neck -> neck);
        }
        return first;
    }

    /** The view of the neck on a slice, with the level of the measured one. */
    public CompletableFuture<NeckFrame> at(int k) {
        SliceMask now = measured.get();
        int nowK = now == null ? -1 : now.k();
        if (atSlice == null || shownK != k || measuredK != nowK) {
            shownK = k;
            measuredK = nowK;
            atSlice = CompletableFuture.supplyAsync(() -> NeckFrame.of(ct, k, Optional.ofNullable(now)));
        }
        return atSlice;
    }
}
