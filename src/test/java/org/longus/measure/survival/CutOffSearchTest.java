package org.longus.measure.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.longus.measure.ConfidenceInterval;
import org.longus.measure.WhyNot;

class CutOffSearchTest {
    private static final CutOffSearch FEW = new CutOffSearch(0.1, 200, 200, 1);

    /** @param ratio of the hazards at or below 40 to those above */
    private static FollowUps made(long seed, int n, double ratio) {
        Random random = new Random(seed);
        Rows rows = new Rows();
        for (int i = 0; i < n; i++) {
            double x = 20 + 40 * random.nextDouble();
            double time = -Math.log(random.nextDouble()) / (x <= 40 ? ratio : 1);
            rows.add(Math.min(time, 2), time < 2, x);
        }
        return rows.all();
    }

    @Test
    void aTrueCutOffIsFoundWithAnIntervalThatHoldsIt() {
        DataDrivenCutOff found =
                CutOffSearch.USUAL.of(made(3, 400, 3), "x").figure().orElseThrow();

        ConfidenceInterval interval = found.interval().orElseThrow();
        assertThat(found.lowUpTo()).isBetween(37.0, 43.0);
        assertThat(interval.lower()).isLessThan(40);
        assertThat(interval.upper()).isGreaterThan(40).isLessThan(50);
        // more events than expected among the low ones
        assertThat(found.statistic()).isPositive();
        assertThat(found.correctedP()).isLessThan(1e-6);
        assertThat(found.permutationP()).isEqualTo(1.0 / 2001);
        assertThat(found.nLow() + found.nHigh()).isEqualTo(400);
    }

    /** Where there is none, one search in three and more "finds" one before the correction, and one in twenty after it. */
    @Test
    void chanceAloneIsCorrectedFor() {
        int plain = 0;
        int corrected = 0;
        int permuted = 0;
        for (int seed = 0; seed < 200; seed++) {
            DataDrivenCutOff found = new CutOffSearch(0.1, 100, 1, 7)
                    .of(made(seed, 80, 1), "x")
                    .figure()
                    .orElseThrow();
            plain += found.uncorrected().p() < 0.05 ? 1 : 0;
            corrected += found.correctedP() < 0.05 ? 1 : 0;
            permuted += found.permutationP() < 0.05 ? 1 : 0;
        }
        assertThat(plain).isGreaterThan(60);
        assertThat(corrected).isLessThan(20);
        assertThat(permuted).isLessThan(20);
    }

    /** Two cut-offs divide alike, on the two sides of the middle: the lower one is told, whatever rounding says. */
    @Test
    void ofTwoThatDivideAlikeTheLowerOneIsTaken() {
        for (int n = 10; n < 60; n++) {
            Rows rows = new Rows();
            for (int i = 0; i < n; i++) {
                rows.add(i < 3 || i >= n - 3 ? 1 : 2, i < 3 || i >= n - 3, i);
            }
            DataDrivenCutOff found =
                    new CutOffSearch(0.05, 1, 1, 1).of(rows.all(), "x").figure().orElseThrow();
            assertThat(found.lowUpTo()).as("n = %d", n).isEqualTo(2);
        }
    }

    @Test
    void theSameSeedGivesTheSame() {
        FollowUps rows = made(2, 60, 2);

        assertThat(FEW.of(rows, "x")).isEqualTo(FEW.of(rows, "x"));
        assertThat(new CutOffSearch(0.1, 200, 200, 2)
                        .of(rows, "x")
                        .figure()
                        .orElseThrow()
                        .permutationP())
                .isNotEqualTo(FEW.of(rows, "x").figure().orElseThrow().permutationP());
    }

    @Test
    void noCutOffAndWhy() {
        Rows same = new Rows();
        Rows alive = new Rows();
        Rows lone = new Rows();
        for (int i = 0; i < 30; i++) {
            same.add(i, true, 7);
            alive.add(i, false, i);
            // one value apart from all others leaves too few below
            lone.add(i, true, i == 0 ? 1 : 7);
        }
        assertThat(FEW.of(same.all(), "x").whyNot()).hasValue(WhyNot.NO_CUT_OFF_ADMITTED);
        assertThat(FEW.of(lone.all(), "x").whyNot()).hasValue(WhyNot.NO_CUT_OFF_ADMITTED);
        assertThat(FEW.of(alive.all(), "x").whyNot()).hasValue(WhyNot.NO_EVENT);
        assertThat(FEW.of(same.all(), "weight").whyNot()).hasValue(WhyNot.TOO_FEW);
    }

    /** Two values, the lower one rare: about half of the draws leave too few of it. */
    @Test
    void drawsWithoutACutOffAreCountedAndManyOfThemGiveNoInterval() {
        Rows rows = new Rows();
        for (int i = 0; i < 30; i++) {
            rows.add(i, true, i % 10 == 0 ? 1 : 7);
        }

        DataDrivenCutOff found = FEW.of(rows.all(), "x").figure().orElseThrow();

        assertThat(found.draws().without()).isBetween(40, 160);
        assertThat(found.interval()).isEmpty();
    }

    @Test
    void sharesThatLeaveNothingAreRefused() {
        assertThatThrownBy(() -> new CutOffSearch(0.5, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CutOffSearch(0, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
