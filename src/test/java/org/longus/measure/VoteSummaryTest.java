package org.longus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.longus.volume.Mask;

class VoteSummaryTest {
    @Test
    void unanimousMembersAgreeFully() {
        VoteSummary summary = VoteSummary.of(new byte[] {0, 5, 5, 0}, 5);

        assertThat(summary.agreement()).hasValue(1);
        assertThat(summary.votedPixels()).isEqualTo(2);
        assertThat(summary.unanimousPixels()).isEqualTo(2);
        assertThat(summary.majorityPixels()).isEqualTo(2);
    }

    @Test
    void membersWithoutASharedPixelDoNotAgree() {
        assertThat(VoteSummary.of(new byte[] {1, 1, 1, 0}, 5).agreement()).hasValue(0);
    }

    /** sum v(v-1) = 20 + 6 + 2 = 28, (n-1) sum v = 4 * 10 = 40. */
    @Test
    void aMixedVoteIsWeighedByHand() {
        VoteSummary summary = VoteSummary.of(new byte[] {5, 3, 2, 0}, 5);

        assertThat(summary.agreement().orElseThrow()).isCloseTo(0.7, within(1e-12));
        assertThat(summary.majorityPixels()).isEqualTo(2);
        assertThat(summary.unanimousPixels()).isEqualTo(1);
    }

    @Test
    void agreementOfTwoMembersIsTheirDice() {
        Random random = new Random(7);
        BitSet a = new BitSet();
        BitSet b = new BitSet();
        byte[] votes = new byte[100];
        for (int p = 0; p < 100; p++) {
            a.set(p, random.nextInt(3) > 0);
            b.set(p, random.nextInt(3) > 0);
            votes[p] = (byte) ((a.get(p) ? 1 : 0) + (b.get(p) ? 1 : 0));
        }

        assertThat(VoteSummary.of(votes, 2).agreement().orElseThrow())
                .isCloseTo(
                        Agreement.dice(Mask.of(10, 10, 1, a), Mask.of(10, 10, 1, b))
                                .orElseThrow(),
                        within(1e-12));
    }

    @Test
    void agreementIsUnknownForOneMemberOrNoVote() {
        assertThat(VoteSummary.of(new byte[] {1, 0}, 1).agreement()).isEmpty();
        assertThat(VoteSummary.of(new byte[] {0, 0}, 5).agreement()).isEmpty();
    }

    @Test
    void moreVotesThanMembersAreRefused() {
        assertThatThrownBy(() -> VoteSummary.of(new byte[] {6}, 5)).isInstanceOf(IllegalArgumentException.class);
    }
}
