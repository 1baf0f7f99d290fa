package org.longus.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        List<Double> areas = new ArrayList<>();
        BodyLimit.OfSlice limit = new BodyLimit.OfSlice(ct, muscle.k());
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
                : Optional.of(new AreaRange(
                        byVotesCm2.get(Math.min(majority() + 1, members) - 1), byVotesCm2.get(Math.max(1, majority() - 1) - 1)));
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
