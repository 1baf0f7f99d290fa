package org.longus.measure;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How far the members of an ensemble agree, from the number of votes of each pixel alone.
 *
 * <p>{@code agreement} is the Dice coefficient pooled over all pairs of members: the pixels that two members share,
 * summed over the pairs, over the pixels that two members have on average, summed over the pairs. With {@code v} votes
 * at a pixel and {@code n} members that is {@code sum v(v-1) / ((n-1) sum v)}. It is 1 when all are unanimous, 0 when no
 * two share a pixel, does not depend on how much background there is, and can be read like the Dice between two human
 * readers (0.91 to 0.96 where Longus was developed). Members trained alike can agree and all be wrong.
 *
 * @param members of the ensemble
 * @param votedPixels pixels with at least one vote
 * @param majorityPixels pixels with more than half of the votes
 * @param unanimousPixels pixels with all votes
 * @param agreement 0..1; unknown for a single member or when nobody voted
 */
public record VoteSummary(
        int members, int votedPixels, int majorityPixels, int unanimousPixels, OptionalDouble agreement) {
    /** @param votes for each pixel, 0..{@code members} */
    public static VoteSummary of(byte[] votes, int members) {
        int[] pixelsWith = new int[members + 1];
        for (byte v : votes) {
            if (v < 0 || v > members) {
                throw new IllegalArgumentException(String.format(Locale.ROOT, "%d votes of %d members", v, members));
            }
            pixelsWith[v]++;
        }
        int voted = 0;
        int majority = 0;
        long sum = 0;
        long shared = 0;
        for (int v = 1; v <= members; v++) {
            voted += pixelsWith[v];
            majority += 2 * v > members ? pixelsWith[v] : 0;
            sum += (long) v * pixelsWith[v];
            shared += (long) v * (v - 1) * pixelsWith[v];
        }
        OptionalDouble agreement =
                members < 2 || sum == 0 ? OptionalDouble.empty() : OptionalDouble.of(shared / ((members - 1.0) * sum));
        return new VoteSummary(members, voted, majority, pixelsWith[members], agreement);
    }
}
