package org.longus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.longus.measure.CohenKappa.Weighting;
import org.longus.measure.IntraclassCorrelation.Form;

/** At the edges, where R stops or warns. What lies between is in AgreementAgainstRTest. */
class CohortFiguresTest {
    private static final double NA = Double.NaN;

    @Test
    void readersWhoAgreePerfectlyHaveAnIccOfOneAndNoInterval() {
        IntraclassCorrelation icc = IntraclassCorrelation.of(
                        Form.RANDOM_RATERS, new double[][] {{1, 1}, {2, 2}, {4, 4}})
                .figure()
                .orElseThrow();

        assertThat(icc.icc()).isCloseTo(1, within(1e-12));
        assertThat(icc.interval()).isEmpty();
        assertThat(icc.p()).isZero();
    }

    /** The second always reads 2 more: consistent, and not in agreement. */
    @Test
    void aConstantDifferenceCountsAgainstAgreementAlone() {
        double[][] readings = {{1, 3}, {2, 4}, {4, 6}};

        assertThat(IntraclassCorrelation.of(Form.FIXED_RATERS, readings)
                        .figure()
                        .orElseThrow()
                        .icc())
                .isCloseTo(1, within(1e-12));
        assertThat(IntraclassCorrelation.of(Form.RANDOM_RATERS, readings)
                        .figure()
                        .orElseThrow()
                        .icc())
                .isLessThan(0.6);
    }

    @Test
    void noIccAndWhy() {
        assertThat(IntraclassCorrelation.of(Form.RANDOM_RATERS, new double[][] {{1, 2}, {3, NA}})
                        .whyNot())
                .hasValue(WhyNot.TOO_FEW);
        assertThat(IntraclassCorrelation.of(Form.RANDOM_RATERS, new double[][] {{2, 2}, {2, 2}})
                        .whyNot())
                .hasValue(WhyNot.NO_SPREAD);
        assertThatThrownBy(() -> IntraclassCorrelation.of(Form.RANDOM_RATERS, new double[][] {{2}, {3}}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aConstantDifferenceHasLimitsOfNoWidth() {
        BlandAltman plot = BlandAltman.of(new double[] {3, 4, 6, NA}, new double[] {1, 2, 4, 5})
                .figure()
                .orElseThrow();

        assertThat(plot.n()).isEqualTo(3);
        assertThat(plot.leftOut()).isEqualTo(1);
        assertThat(plot.lower().value()).isEqualTo(2);
        assertThat(plot.upper().value()).isEqualTo(2);
        assertThat(plot.slope().orElseThrow().p()).isEqualTo(1);
    }

    /** 0.3 - 0.1 is not 0.2: what is left over must not look like a slope, nor like readers who differ. */
    @Test
    void whatRoundingLeavesIsNoSpread() {
        double[] x = {0.3, 0.4, 0.5, 0.6, 0.7, 1.1};
        double[] y = {0.1, 0.2, 0.3, 0.4, 0.5, 0.9};

        assertThat(BlandAltman.of(x, y).figure().orElseThrow().slope().orElseThrow())
                .isEqualTo(new BlandAltman.Slope(0, 0, 1));
        double[][] readings = new double[6][];
        for (int i = 0; i < 6; i++) {
            readings[i] = new double[] {x[i], y[i]};
        }
        assertThat(IntraclassCorrelation.of(Form.FIXED_RATERS, readings)
                        .figure()
                        .orElseThrow()
                        .interval())
                .isEmpty();
    }

    @Test
    void differencesThatGrowWithTheSizeAreDoubtful() {
        double[] x = {10, 20, 30, 40, 50, 61};
        double[] y = {9.1, 17.9, 27.2, 35.8, 45.1, 54};

        assertThat(BlandAltman.of(x, y)
                        .figure()
                        .orElseThrow()
                        .slope()
                        .orElseThrow()
                        .isDoubtful())
                .isTrue();
        // means that are all the same have no slope
        assertThat(BlandAltman.of(new double[] {1, 2, 3}, new double[] {3, 2, 1})
                        .figure()
                        .orElseThrow()
                        .slope())
                .isEmpty();
        assertThat(BlandAltman.of(new double[] {1, 2}, new double[] {3, 2})).isEqualTo(Computed.tooFew(2, 3));
    }

    @Test
    void aPerfectLineHasNoIntervalAndNoSpreadNoR() {
        PearsonCorrelation line = PearsonCorrelation.of(new double[] {1, 2, 3, 4}, new double[] {2, 4, 6, 8})
                .figure()
                .orElseThrow();

        assertThat(line.r()).isEqualTo(1);
        assertThat(line.interval()).isEmpty();
        assertThat(line.p()).isZero();
        assertThat(PearsonCorrelation.of(new double[] {1, 2, 3}, new double[] {2, 2, 2})
                        .whyNot())
                .hasValue(WhyNot.NO_SPREAD);
        assertThat(PearsonCorrelation.of(new double[] {1, 2, NA}, new double[] {2, 3, 4}))
                .isEqualTo(Computed.tooFew(2, 3));
    }

    @Test
    void kappaOfPairsIsThatOfTheirTable() {
        List<String> order = List.of("low", "middle", "high");
        List<String> a = List.of("low", "low", "middle", "high", "high");
        List<String> b = List.of("low", "middle", "middle", "high", "low");

        assertThat(CohenKappa.of(Weighting.LINEAR, order, a, b)).isEqualTo(CohenKappa.of(Weighting.LINEAR, new int[][] {
            {1, 1, 0}, {0, 1, 0}, {1, 0, 1}
        }));
        assertThatThrownBy(() -> CohenKappa.of(Weighting.NONE, List.of("low"), a, b))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ratersWhoUseOneCategoryTellNothing() {
        assertThat(CohenKappa.of(Weighting.NONE, new int[][] {{7, 0}, {0, 0}}).whyNot())
                .hasValue(WhyNot.NO_SPREAD);
        assertThat(CohenKappa.of(Weighting.NONE, new int[][] {{0, 0}, {0, 0}}).whyNot())
                .hasValue(WhyNot.TOO_FEW);
    }

    @Test
    void theSameSeedDrawsTheSameInterval() {
        double[] values = {1, 5, 2, 8, 3, 9, 4, 4, 7, 6};
        Computed<BootstrapInterval> mean = BootstrapInterval.of(BootstrapInterval.Of.MEAN, values, 500, 3);

        assertThat(mean).isEqualTo(BootstrapInterval.of(BootstrapInterval.Of.MEAN, values, 500, 3));
        assertThat(mean).isNotEqualTo(BootstrapInterval.of(BootstrapInterval.Of.MEAN, values, 500, 4));
        BootstrapInterval figure = mean.figure().orElseThrow();
        assertThat(figure.estimate()).isEqualTo(4.9);
        // by the normal distribution 4.9 -+ 1.96 * 0.78
        assertThat(figure.interval().lower()).isCloseTo(3.4, within(0.3));
        assertThat(figure.interval().upper()).isCloseTo(6.4, within(0.3));
        assertThat(BootstrapInterval.of(BootstrapInterval.Of.MEDIAN, new double[] {1}, 500, 3)
                        .whyNot())
                .hasValue(WhyNot.TOO_FEW);
        assertThat(Quartiles.of(new double[0]).figure()).isEqualTo(Optional.empty());
    }
}
