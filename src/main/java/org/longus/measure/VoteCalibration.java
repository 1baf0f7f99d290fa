package org.longus.measure;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.longus.volume.Mask;

/**
 * What an ensemble's votes are worth: of the pixels with so many votes, how many are truly foreground. Good votes rise
 * from near 0 to near 1.
 *
 * @param bins one for each number of votes, from 0 to the number of members
 */
public record VoteCalibration(List<Bin> bins) {
    /**
     * The pixels with {@code votes} votes; where there are several truths a pixel counts once for each.
     *
     * @param truePixels how many of {@code pixels} belong to the truth
     */
    public record Bin(int votes, long pixels, long truePixels) {
        /** 0..1; unknown where no pixel has so many votes. */
        public OptionalDouble trueShare() {
            return pixels == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) truePixels / pixels);
        }
    }

    public VoteCalibration {
        bins = List.copyOf(bins);
    }

    /**
     * One slice against one truth.
     *
     * @param votes one a pixel, 0..{@code members}
     * @param counts which pixels are looked at, as those whose HU could be muscle
     */
    public static VoteCalibration of(byte[] votes, int members, Mask truth, IntPredicate counts) {
        long[] pixels = new long[members + 1];
        long[] truePixels = new long[members + 1];
        for (int p = 0; p < votes.length; p++) {
            if (counts.test(p)) {
                pixels[votes[p]]++;
                truePixels[votes[p]] += truth.get(p) ? 1 : 0;
            }
        }
        return new VoteCalibration(IntStream.rangeClosed(0, members)
                .mapToObj(v -> new Bin(v, pixels[v], truePixels[v]))
                .toList());
    }

    public int members() {
        return bins.size() - 1;
    }

    /** Both together; they must have as many members. */
    public VoteCalibration plus(VoteCalibration o) {
        if (o.members() != members()) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "%d members and %d", members(), o.members()));
        }
        return new VoteCalibration(IntStream.rangeClosed(0, members())
                .mapToObj(v -> new Bin(
                        v,
                        bins.get(v).pixels() + o.bins.get(v).pixels(),
                        bins.get(v).truePixels() + o.bins.get(v).truePixels()))
                .toList());
    }
}
