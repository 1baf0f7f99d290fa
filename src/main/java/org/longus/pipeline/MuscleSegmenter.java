package org.longus.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.measure.HuRange;
import org.longus.measure.MuscleMeasure;
import org.longus.measure.VoteSummary;
import org.longus.model.Ensemble;
import org.longus.model.InputGrid;
import org.longus.model.Manifest;
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

    /** The muscle on slice k, without its neighbours and without evidence. */
    public Muscle segment(CtVolume ct, int k, Progress progress) {
        return segment(ct, k, progress, Optional.empty());
    }

    /** @param measured where the slice is the one that is measured: what limits it to the body */
    private Muscle segment(CtVolume ct, int k, Progress progress, Optional<BodyLimit.OfSlice> measured) {
        InputGrid grid = InputGrid.ofSlice(ct, k, ensemble.pack().manifest().input());
        byte[] votes = ensemble.votes(grid, progress);
        Mask majority = withinHu(grid.toCt(votes, ensemble.size() / 2.0, ct.geometry()), ct, k);
        BodyLimit limited = measured.map(m -> m.of(majority)).orElseGet(() -> BodyLimit.of(majority, ct, k));
        Muscle muscle = new Muscle(
                k,
                limited.kept(),
                grid.nearestOnSlice(votes, ct.geometry()),
                ensemble.size(),
                VoteSummary.of(votes, ensemble.size()).agreement(),
                OptionalDouble.of(areaCm2(ct, limited.taken(), k)),
                List.of(),
                Evidence.NONE);
        return measured.map(m -> muscle.with(evidence(VoteAreas.of(ct, muscle, m))))
                .orElse(muscle);
    }

    private Evidence evidence(VoteAreas byVotes) {
        Manifest manifest = ensemble.pack().manifest();
        return new Evidence(
                Optional.of(byVotes),
                manifest.areaDoubt().filter(d -> ensemble.isWhole()),
                Optional.ofNullable(manifest.seen()));
    }

    /** The muscle on slice k with its evidence, and the areas on the slices about {@value #STEP_MM} mm above and below it. */
    public Muscle segmentWithNeighbours(CtVolume ct, int k, Progress progress) {
        Geometry g = ct.geometry();
        int step = Math.max(1, (int) Math.round(STEP_MM / g.spacingK()));
        List<Integer> around = new ArrayList<>(List.of(k - step, k + step));
        around.removeIf(n -> n < 0 || n >= g.sizeK());
        double share = 1.0 / (1 + around.size());
        Muscle muscle = segment(ct, k, progress.part(0, share), Optional.of(new BodyLimit.OfSlice(ct, k)));
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
