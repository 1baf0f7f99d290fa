package org.longus.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VoteRampTest {
    private static double lightness(int rgb) {
        return 0.2126 * (rgb >> 16 & 255) + 0.7152 * (rgb >> 8 & 255) + 0.0722 * (rgb & 255);
    }

    @Test
    void moreVotesAreAlwaysClearlyLighter() {
        for (int members = 2; members <= 7; members++) {
            for (int votes = 2; votes <= members; votes++) {
                assertThat(lightness(VoteRamp.rgb(votes, members)) - lightness(VoteRamp.rgb(votes - 1, members)))
                        .isGreaterThan(15);
            }
        }
        assertThat(VoteRamp.rgb(1, 1)).isEqualTo(VoteRamp.rgb(5, 5));
    }
}
