package org.longus.measure.survival;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.longus.measure.WhyNot;

class LogRankTest {
    @Test
    void oneGroupAndNoEventAreNoTest() {
        assertThat(LogRank.of(new Rows().add(1, true, "a").add(2, true, "a").all())
                        .whyNot())
                .hasValue(WhyNot.ONE_GROUP);
        assertThat(LogRank.of(new Rows().add(1, false, "a").add(2, false, "b").all())
                        .whyNot())
                .hasValue(WhyNot.NO_EVENT);
        assertThat(LogRank.of(new Rows().all()).whyNot()).hasValue(WhyNot.TOO_FEW);
    }

    /** Everyone of b left before the first event of a: there is nobody to compare with. */
    @Test
    void aGroupThatLeftBeforeTheFirstEventIsNoGroup() {
        assertThat(LogRank.of(new Rows()
                                .add(1, false, "b")
                                .add(2, true, "a")
                                .add(3, true, "a")
                                .all())
                        .whyNot())
                .hasValue(WhyNot.ONE_GROUP);
    }

    /** Likewise with two that can be compared: it takes no degree of freedom, whatever its place in the alphabet. */
    @Test
    void suchAGroupBesideTwoOthersTakesNoDegreeOfFreedom() {
        for (String early : new String[] {"a", "e", "z"}) {
            LogRank test = LogRank.of(new Rows()
                            .add(1, false, early)
                            .add(2, true, "d")
                            .add(3, true, "f")
                            .add(4, true, "d")
                            .add(5, false, "f")
                            .all())
                    .figure()
                    .orElseThrow();
            LogRank without = LogRank.of(new Rows()
                            .add(2, true, "d")
                            .add(3, true, "f")
                            .add(4, true, "d")
                            .add(5, false, "f")
                            .all())
                    .figure()
                    .orElseThrow();
            assertThat(test.test()).as(early).isEqualTo(without.test());
        }
    }
}
