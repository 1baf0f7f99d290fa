package org.longus.pipeline;

import java.util.List;
import java.util.OptionalDouble;
import org.longus.volume.Mask;

/**
 * The muscle on one slice as stage 2 found it.
 *
 * @param k the slice
 * @param mask the majority, on the slice's own pixel grid (sizeK 1), without what {@link BodyLimit} takes away
 * @param votes how many members marked each pixel, 0..{@code members}, row by row, wherever it lies; read only
 * @param agreement of the members, 0..1 ({@link org.longus.measure.VoteSummary})
 * @param takenAwayCm2 what the majority marked outside the body and in its skin, within the HU range; not in {@code mask}.
 *     Empty in results of before this was looked at
 * @param neighbours the areas just above and below, in the file's order; fewer at an end of the scan, none where they were
 *     not looked at (as in results of before they were)
 * @param evidence by what one can tell how far it is to be trusted
 */
public record Muscle(
        int k,
        Mask mask,
        byte[] votes,
        int members,
        OptionalDouble agreement,
        OptionalDouble takenAwayCm2,
        List<Neighbour> neighbours,
        Evidence evidence) {
    /**
     * What the models find on a slice near the measured one.
     *
     * @param areaCm2 within the HU range, as SMA
     */
    public record Neighbour(int k, double areaCm2) {
        /** How far the area lies from that of the measured slice, in percent of the latter; unknown where that is 0. */
        public OptionalDouble changePercent(double measuredCm2) {
            return measuredCm2 > 0
                    ? OptionalDouble.of(100 * (areaCm2 - measuredCm2) / measuredCm2)
                    : OptionalDouble.empty();
        }
    }

    public Muscle {
        neighbours = List.copyOf(neighbours);
    }

    /** Of which neither neighbours nor evidence nor what was taken away is known. */
    public Muscle(int k, Mask mask, byte[] votes, int members, OptionalDouble agreement) {
        this(k, mask, votes, members, agreement, OptionalDouble.empty(), List.of(), Evidence.NONE);
    }

    Muscle with(List<Neighbour> around) {
        return new Muscle(k, mask, votes, members, agreement, takenAwayCm2, around, evidence);
    }

    public Muscle with(Evidence known) {
        return new Muscle(k, mask, votes, members, agreement, takenAwayCm2, neighbours, known);
    }
}
