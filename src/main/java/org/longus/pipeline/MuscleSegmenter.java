package org.longus.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.longus.measure.HuRange;
import org.longus.measure.MuscleMeasure;
import org.longus.measure.VoteSummary;
import org.longus.model.Ensemble;
import org.longus.model.InputGrid;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Progress;

/** Stage 2: the members' majority on one slice, held to the pack's HU range and to the body ({@link BodyLimit}). */
public final class MuscleSegmenter {
    /** How far the slices lie from the measured one that tell how much the level matters; at least one slice. */
    private static final double STEP_MM = 3;

    private final Ensemble ensemble;

    public MuscleSegmenter(Ensemble ensemble) {
        this.ensemble = ensemble;
    }

    /** The muscle on slice k, without its neighbours. */
    public Muscle segment(CtVolume ct, int k, Progress progress) {
        InputGrid grid = InputGrid.ofSlice(ct, k, ensemble.pack().manifest().input());
        byte[] votes = ensemble.votes(grid, progress);
        Mask majority = grid.toCt(votes, ensemble.size() / 2.0, ct.geometry());
        BodyLimit limited = BodyLimit.of(withinHu(majority, ct, k), ct, k);
        return new Muscle(
                k,
                limited.kept(),
                grid.nearestOnSlice(votes, ct.geometry()),
                ensemble.size(),
                VoteSummary.of(votes, ensemble.size()).agreement(),
                OptionalDouble.of(areaCm2(ct, limited.taken(), k)),
                List.of());
    }

    /** The muscle on slice k, with the areas on the slices about {@value #STEP_MM} mm above and below it. */
    public Muscle segmentWithNeighbours(CtVolume ct, int k, Progress progress) {
        Geometry g = ct.geometry();
        int step = Math.max(1, (int) Math.round(STEP_MM / g.spacingK()));
        List<Integer> around = new ArrayList<>(List.of(k - step, k + step));
        around.removeIf(n -> n < 0 || n >= g.sizeK());
        double share = 1.0 / (1 + around.size());
        Muscle muscle = segment(ct, k, progress.part(0, share));
        List<Muscle.Neighbour> neighbours = new ArrayList<>();
        for (int n : around) {
            double from = share * (1 + neighbours.size());
            Muscle there = segment(ct, n, named(progress.part(from, Math.min(1, from + share))));
            neighbours.add(new Muscle.Neighbour(n, areaCm2(ct, there.mask(), n)));
        }
        return muscle.with(neighbours);
    }

    /** The same work, told as what it is for. */
    private static Progress named(Progress progress) {
        return new Progress() {
            @Override
            public void report(double fraction, String what) {
                progress.report(fraction, "Muscle a step up and down");
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
    }

    private static double areaCm2(CtVolume ct, Mask mask, int k) {
        return MuscleMeasure.of(ct, mask, k, HuRange.MUSCLE).areaCm2();
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
