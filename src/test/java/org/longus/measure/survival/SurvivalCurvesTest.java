package org.longus.measure.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.longus.measure.LeftOut;
import org.longus.measure.LeftOut.Reason;

class SurvivalCurvesTest {
    /** One of four dies at 1, one leaves at 2, one of the two left dies at 3. */
    private static final FollowUps FOUR = new Rows()
            .add(3, true, "low")
            .add(1, true, "low")
            .add(2, false, "low")
            .add(5, false, "low")
            .all();

    @Test
    void aCurveByHand() {
        KaplanMeier curve = SurvivalCurves.byGroup(FOUR).curves().getFirst();

        assertThat(curve.steps())
                .extracting(KaplanMeier.Step::time, KaplanMeier.Step::atRisk, KaplanMeier.Step::survival)
                .containsExactly(tuple(1.0, 4, 0.75), tuple(2.0, 3, 0.75), tuple(3.0, 2, 0.375), tuple(5.0, 1, 0.375));
        assertThat(curve.median()).hasValue(3);
        // Greenwood: 0.75 * sqrt(1 / (4 * 3))
        assertThat(curve.steps().getFirst().standardError().orElseThrow())
                .isCloseTo(0.75 * Math.sqrt(1 / 12.0), within(1e-12));
    }

    @Test
    void numbersAtRiskAndHeightsAtGivenTimes() {
        KaplanMeier curve = SurvivalCurves.together(FOUR).curves().getFirst();

        assertThat(curve.atRisk(0)).isEqualTo(4);
        assertThat(curve.atRisk(1)).isEqualTo(4);
        assertThat(curve.atRisk(1.5)).isEqualTo(3);
        assertThat(curve.atRisk(6)).isZero();
        assertThat(curve.survivalAt(0.5)).isEqualTo(1);
        assertThat(curve.survivalAt(1)).isEqualTo(0.75);
        assertThat(curve.survivalAt(99)).isEqualTo(0.375);
    }

    @Test
    void aCurveThatStaysAboveAHalfHasNoMedian() {
        KaplanMeier curve = SurvivalCurves.together(new Rows()
                        .add(1, true, "a")
                        .add(2, false, "a")
                        .add(3, false, "a")
                        .all())
                .curves()
                .getFirst();

        assertThat(curve.median()).isEmpty();
        assertThat(curve.medianUpper()).isEmpty();
    }

    @Test
    void whoIsLeftOutIsNamedWithTheReasonAndAGroupOfSuchAlone() {
        FollowUps rows = new Rows()
                .add(1, true, "low")
                .add(OptionalDouble.empty(), Optional.of(true), Optional.of("high"), Map.of())
                .add(-1, true, "low")
                .add(OptionalDouble.of(2), Optional.empty(), Optional.of("low"), Map.of())
                .add(OptionalDouble.of(2), Optional.of(false), Optional.empty(), Map.of())
                .add(OptionalDouble.of(Double.NaN), Optional.of(false), Optional.of("low"), Map.of())
                .all();

        SurvivalCurves curves = SurvivalCurves.byGroup(rows);

        assertThat(curves.curves()).extracting(KaplanMeier::group).containsExactly("low");
        assertThat(curves.emptyGroups()).containsExactly("high");
        assertThat(curves.leftOut())
                .containsExactly(
                        new LeftOut("row 2", Reason.TIME_MISSING, ""),
                        new LeftOut("row 3", Reason.TIME_NEGATIVE, ""),
                        new LeftOut("row 4", Reason.EVENT_MISSING, ""),
                        new LeftOut("row 5", Reason.GROUP_MISSING, ""),
                        new LeftOut("row 6", Reason.TIME_MISSING, ""));
        // one curve of everyone needs no group
        assertThat(SurvivalCurves.together(rows).curves().getFirst().n()).isEqualTo(2);
    }

    @Test
    void nobodyHasNoCurve() {
        assertThat(SurvivalCurves.together(new Rows().all()).curves()).isEmpty();
        assertThat(SurvivalCurves.byGroup(new Rows().all()).curves()).isEmpty();
    }

    @Test
    void unitsOfTime() {
        assertThat(FollowUpUnit.YEARS.to(FollowUpUnit.MONTHS, 2)).isCloseTo(24, within(1e-12));
        assertThat(FollowUpUnit.MONTHS.toDays(12)).isEqualTo(365.25);
        assertThat(FollowUpUnit.DAYS.to(FollowUpUnit.DAYS, 7)).isEqualTo(7);
    }
}
