package org.longus.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.measure.AreaRange;
import org.longus.measure.HuRange;
import org.longus.measure.MuscleMeasure;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/**
 * The models' area if another number of members had to agree. Only how many members marked a pixel is kept of a run, not which:
 * the area of each member alone cannot be had.
 *
 * @param byVotesCm2 the area of what at least 1, 2, ... members marked, as many as there are members; within
 *     {@link HuRange#MUSCLE} and {@link BodyLimit}. At the majority it is the mask's own area, and it never grows with the votes
 * @param members of the ensemble
 */
public record VoteAreas(List<Double> byVotesCm2, int members) {
    public VoteAreas {
        byVotesCm2 = List.copyOf(byVotesCm2);
    }

    /** Of the models' answer on a slice of {@code ct}. Takes some ten ms: not for every stroke of a brush. */
    public static VoteAreas of(CtVolume ct, Muscle muscle) {
        return of(ct, muscle, new BodyLimit.OfSlice(ct, muscle.k()));
    }

    /** @param limit of that slice */
    static VoteAreas of(CtVolume ct, Muscle muscle, BodyLimit.OfSlice limit) {
        List<Double> areas = new ArrayList<>();
        for (int votes = 1; votes <= muscle.members(); votes++) {
            areas.add(MuscleMeasure.of(ct, atLeast(votes, ct, muscle, limit), muscle.k(), HuRange.MUSCLE)
                    .areaCm2());
        }
        return new VoteAreas(areas, muscle.members());
    }

    /** How many members are a majority. */
    public int majority() {
        return members / 2 + 1;
    }

    /**
     * The area when one member more, or one fewer, has to agree: with five, from what four agree on to what two do. Empty for
     * a model alone.
     */
    public Optional<AreaRange> range() {
        return members < 2
                ? Optional.empty()
                : Optional.of(new AreaRange(byVotesCm2.get(oneMore() - 1), byVotesCm2.get(oneFewer() - 1)));
    }

    /** One vote more than the majority, at most all. */
    public int oneMore() {
        return Math.min(majority() + 1, members);
    }

    /** One vote fewer than the majority, at least one. */
    public int oneFewer() {
        return Math.max(1, majority() - 1);
    }

    /**
     * How far the two ends of {@link #range} lie apart, in percent of the majority's area. On people whom no member saw it tells
     * errors of the area better than the agreement does (card of the muscle models). Unknown where the range is, and where the
     * majority marks nothing.
     */
    public OptionalDouble apartPercent() {
        double areaCm2 = members < 2 ? 0 : byVotesCm2.get(majority() - 1);
        if (!(areaCm2 > 0)) {
            return OptionalDouble.empty();
        }
        AreaRange range = range().orElseThrow();
        return OptionalDouble.of(100 * (range.mostCm2() - range.leastCm2()) / areaCm2);
    }

    private static Mask atLeast(int votes, CtVolume ct, Muscle muscle, BodyLimit.OfSlice limit) {
        Geometry g = ct.geometry();
        byte[] given = muscle.votes();
        Mask mask = muscle.mask();
        int majority = muscle.members() / 2 + 1;
        if (votes == majority) {
            return mask;
        }
        if (votes > majority) {
            return Mask.where(g.sizeI(), g.sizeJ(), 1, p -> mask.get(p) && given[p] >= votes);
        }
        int offset = ct.index(0, 0, muscle.k());
        Mask marked = Mask.where(
                g.sizeI(),
                g.sizeJ(),
                1,
                p -> mask.get(p) || given[p] >= votes && HuRange.MUSCLE.contains(ct.voxels()[offset + p]));
        return limit.of(marked).kept().or(mask);
    }
}
