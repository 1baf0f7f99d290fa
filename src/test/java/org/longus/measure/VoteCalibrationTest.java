package org.longus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.longus.measure.VoteCalibration.Bin;
import org.longus.volume.Mask;

class VoteCalibrationTest {
    private static final byte[] VOTES = {0, 0, 1, 2, 2, 2};
    /** True at positions 1, 3 and 4. */
    private static final Mask TRUTH = Mask.where(6, 1, 1, p -> p == 1 || p == 3 || p == 4);

    @Test
    void pixelsAreCountedByVotesAndTruth() {
        VoteCalibration all = VoteCalibration.of(VOTES, 2, TRUTH, p -> true);
        assertThat(all.bins()).containsExactly(new Bin(0, 2, 1), new Bin(1, 1, 0), new Bin(2, 3, 2));
        assertThat(all.bins().get(0).trueShare()).hasValue(0.5);
        assertThat(all.bins().get(2).trueShare()).hasValue(2.0 / 3);
        assertThat(new Bin(1, 0, 0).trueShare()).isEmpty();
    }

    @Test
    void onlyPixelsThatCountAreLookedAtAndSlicesAdd() {
        VoteCalibration some = VoteCalibration.of(VOTES, 2, TRUTH, p -> p < 4);
        assertThat(some.bins()).containsExactly(new Bin(0, 2, 1), new Bin(1, 1, 0), new Bin(2, 1, 1));
        assertThat(some.plus(some).bins()).containsExactly(new Bin(0, 4, 2), new Bin(1, 2, 0), new Bin(2, 2, 2));
    }

    @Test
    void ensemblesOfDifferentSizesDoNotAdd() {
        VoteCalibration two = VoteCalibration.of(VOTES, 2, TRUTH, p -> true);
        VoteCalibration five = VoteCalibration.of(VOTES, 5, TRUTH, p -> true);
        assertThatThrownBy(() -> two.plus(five)).isInstanceOf(IllegalArgumentException.class);
    }
}
