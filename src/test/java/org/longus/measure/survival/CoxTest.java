package org.longus.measure.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.longus.measure.Computed;
import org.longus.measure.LeftOut;
import org.longus.measure.LeftOut.Reason;
import org.longus.measure.WhyNot;
import org.longus.measure.survival.CoxModel.Convergence;
import org.longus.measure.survival.CoxModel.State;

class CoxTest {
    private static final List<CoxTerm> X = List.of(CoxTerm.numeric("x"));

    /** Hazards that double with each unit of x, of two groups. */
    private static FollowUps made(int n, double offset) {
        Random random = new Random(5);
        Rows rows = new Rows();
        for (int i = 0; i < n; i++) {
            double x = random.nextGaussian();
            double time = -Math.log(random.nextDouble()) / Math.pow(2, x);
            rows.add(
                    time,
                    random.nextInt(4) > 0,
                    i % 2 == 0 ? "even" : "odd",
                    Map.of("x", CovariateValue.of(x + offset), "same", CovariateValue.of(3)));
        }
        return rows.all();
    }

    private static CoxModel fit(FollowUps rows, List<CoxTerm> terms) {
        return Cox.fit(rows, terms).figure().orElseThrow();
    }

    @Test
    void aHazardThatDoublesIsFound() {
        CoxModel.Estimate x =
                fit(made(3000, 0), X).coefficients().getFirst().estimate().orElseThrow();

        assertThat(x.hazardRatioInterval().lower()).isLessThan(2);
        assertThat(x.hazardRatioInterval().upper()).isGreaterThan(2);
        assertThat(x.hazardRatio()).isCloseTo(2, within(0.1));
    }

    @Test
    void aMillionMoreForEveryoneChangesNothing() {
        CoxModel.Estimate near =
                fit(made(200, 0), X).coefficients().getFirst().estimate().orElseThrow();
        CoxModel.Estimate far =
                fit(made(200, 1e6), X).coefficients().getFirst().estimate().orElseThrow();

        assertThat(far.beta()).isCloseTo(near.beta(), within(1e-8));
        assertThat(far.standardError()).isCloseTo(near.standardError(), within(1e-8));
    }

    @Test
    void separationIsToldAndGivesNoHazardRatio() {
        Rows rows = new Rows();
        for (int i = 1; i <= 10; i++) {
            rows.add(i, true, "b", Map.of("x", CovariateValue.of(i % 3)));
            rows.add(100 + i, i % 2 == 0, "a", Map.of("x", CovariateValue.of(i % 4)));
        }

        CoxModel model = fit(rows.all(), List.of(CoxTerm.group(), CoxTerm.numeric("x")));

        assertThat(model.convergence()).isEqualTo(Convergence.SEPARATED);
        assertThat(model.coefficients().getFirst().state()).isEqualTo(State.RISES_WITHOUT_END);
        assertThat(model.coefficients().getFirst().estimate()).isEmpty();
        assertThat(model.coefficients().get(1).state()).isEqualTo(State.ESTIMATED);
        assertThat(model.tests().wald()).isEmpty();
        assertThat(model.proportionality()).isEmpty();
        // what remains true of it
        assertThat(model.tests().likelihoodRatio().p()).isLessThan(0.001);

        CoxModel turned = fit(rows.all(), List.of(new CoxTerm.Group(Optional.of("b")), CoxTerm.numeric("x")));
        assertThat(turned.coefficients().getFirst().state()).isEqualTo(State.FALLS_WITHOUT_END);
    }

    @Test
    void whatIsTheSameForEveryoneIsRedundant() {
        CoxModel model = fit(made(50, 0), List.of(CoxTerm.numeric("same"), CoxTerm.numeric("x")));

        assertThat(model.coefficients())
                .extracting(CoxModel.Coefficient::state)
                .containsExactly(State.REDUNDANT, State.ESTIMATED);
        assertThat(model.coefficients().getFirst().estimate()).isEmpty();
        assertThat(model.tests().likelihoodRatio().df()).isEqualTo(1);
        assertThat(model.eventsPerCoefficient()).isEqualTo(model.events());
    }

    @Test
    void noModelAndWhy() {
        assertThat(Cox.fit(made(20, 0), List.of(CoxTerm.numeric("same"))).whyNot())
                .hasValue(WhyNot.NO_SPREAD);
        assertThat(Cox.fit(new Rows().add(1, false, 2).add(2, false, 3).all(), X)
                        .whyNot())
                .hasValue(WhyNot.NO_EVENT);
        Computed<CoxModel> nobody = Cox.fit(made(2, 0), List.of(CoxTerm.numeric("weight")));
        assertThat(nobody.whyNot()).hasValue(WhyNot.TOO_FEW);
        assertThat(((Computed.Withheld<CoxModel>) nobody).leftOut())
                .containsExactly(
                        new LeftOut("row 1", Reason.COVARIATE_MISSING, "weight"),
                        new LeftOut("row 2", Reason.COVARIATE_MISSING, "weight"));
        assertThatThrownBy(() -> Cox.fit(made(2, 0), List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theReferenceMayBeChosenAndTurnsTheRatio() {
        FollowUps rows = made(100, 0);
        CoxModel.Coefficient odd =
                fit(rows, List.of(CoxTerm.group())).coefficients().getFirst();
        CoxModel.Coefficient even = fit(rows, List.of(new CoxTerm.Group(Optional.of("odd"))))
                .coefficients()
                .getFirst();

        assertThat(odd.level()).isEqualTo("odd");
        assertThat(odd.reference()).isEqualTo("even");
        assertThat(even.level()).isEqualTo("even");
        assertThat(even.estimate().orElseThrow().beta())
                .isCloseTo(-odd.estimate().orElseThrow().beta(), within(1e-9));
        // one that nobody has
        assertThat(fit(rows, List.of(new CoxTerm.Group(Optional.of("prime"))))
                        .coefficients()
                        .getFirst()
                        .reference())
                .isEqualTo("even");
    }

    @Test
    void rowsWithoutACovariateAreLeftOutAndNamed() {
        Rows rows = new Rows();
        made(30, 0).rows().forEach(row -> rows.add(row.time(), row.event(), row.group(), row.covariates()));
        rows.add(OptionalDouble.of(1), Optional.of(true), Optional.of("odd"), Map.of("x", CovariateValue.of("two")));
        rows.add(
                OptionalDouble.of(1),
                Optional.of(true),
                Optional.of("odd"),
                Map.of("x", CovariateValue.of(Double.NaN)));

        CoxModel model = fit(rows.all(), X);

        assertThat(model.n()).isEqualTo(30);
        assertThat(model.leftOut())
                .containsExactly(
                        new LeftOut("row 31", Reason.COVARIATE_MISSING, "x"),
                        new LeftOut("row 32", Reason.COVARIATE_MISSING, "x"));
    }

    /** B's hazard is high at first and low later: one ratio does not describe it. */
    @Test
    void hazardsThatCrossAreDoubtfulAndProportionalOnesAreNot() {
        Random random = new Random(8);
        Rows crossing = new Rows();
        for (int i = 0; i < 400; i++) {
            double u = -Math.log(random.nextDouble());
            crossing.add(u, true, "a").add(u < 0.5 ? u / 5 : (u - 0.5) * 5 + 0.1, true, "b");
        }
        ProportionalHazards check =
                fit(crossing.all(), List.of(CoxTerm.group())).proportionality().orElseThrow();
        assertThat(check.isDoubtful()).isTrue();
        assertThat(check.terms().getFirst().isDoubtful()).isTrue();

        assertThat(fit(made(400, 0), X).proportionality().orElseThrow().isDoubtful())
                .isFalse();
    }

    @Test
    void eventsOfOneTimeDoNotTellWhetherHazardsStayProportional() {
        FollowUps rows = new Rows()
                .add(1, true, 3)
                .add(1, true, 5)
                .add(2, false, 4)
                .add(3, false, 6)
                .add(4, false, 2)
                .all();

        ProportionalHazards check = fit(rows, X).proportionality().orElseThrow();

        assertThat(check.global()).isEmpty();
        assertThat(check.terms().getFirst().test()).isEmpty();
        assertThat(check.isDoubtful()).isFalse();
    }
}
