package org.longus.pipeline;

import java.util.List;
import org.longus.measure.VoteSummary;
import org.longus.model.Ensemble;
import org.longus.model.InputGrid;
import org.longus.model.Progress;
import org.longus.volume.CtVolume;
import org.longus.volume.Mask;

/** Stage 2: the members' majority on one slice, held to the pack's HU range. */
public final class MuscleSegmenter {
    private final Ensemble ensemble;

    public MuscleSegmenter(Ensemble ensemble) {
        this.ensemble = ensemble;
    }

    public Muscle segment(CtVolume ct, int k, Progress progress) {
        InputGrid grid = InputGrid.ofSlice(ct, k, ensemble.pack().manifest().input());
        byte[] votes = ensemble.votes(grid, progress);
        Mask majority = grid.toCt(votes, ensemble.size() / 2.0, ct.geometry());
        byte[] onSlice = grid.nearestOnSlice(votes, ct.geometry());
        return new Muscle(
                k,
                withinHu(majority, ct, k),
                onSlice,
                ensemble.size(),
                VoteSummary.of(votes, ensemble.size()).agreement());
    }

    private Mask withinHu(Mask mask, CtVolume ct, int k) {
        List<Integer> range = ensemble.pack().manifest().muscleHu();
        if (range == null) {
            return mask;
        }
        int offset = ct.index(0, 0, k);
        short[] hu = ct.voxels();
        return Mask.where(
                mask.sizeI(),
                mask.sizeJ(),
                1,
                p -> mask.get(p) && hu[offset + p] >= range.get(0) && hu[offset + p] <= range.get(1));
    }
}
