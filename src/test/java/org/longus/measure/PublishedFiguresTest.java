package org.longus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Statistics against figures from elsewhere: the data of Anscombe, The American Statistician 1973;27:17-21; means and
 * correlations computed in rational arithmetic (Python's fractions and decimal, 60 digits), percentiles by numpy 2.4.6.
 */
class PublishedFiguresTest {
    private static final Offset<Double> CLOSE = within(1e-12);

    private static final List<Double> X = List.of(10.0, 8.0, 13.0, 9.0, 11.0, 14.0, 6.0, 4.0, 12.0, 7.0, 5.0);
    private static final List<Double> X4 = List.of(8.0, 8.0, 8.0, 8.0, 8.0, 8.0, 8.0, 19.0, 8.0, 8.0, 8.0);
    private static final List<Double> Y1 = List.of(8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68);
    private static final List<Double> Y2 = List.of(9.14, 8.14, 8.74, 8.77, 9.26, 8.10, 6.13, 3.10, 9.13, 7.26, 4.74);
    private static final List<Double> Y3 = List.of(7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73);
    private static final List<Double> Y4 = List.of(6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.50, 5.56, 7.91, 6.89);

    @Test
    void pearsonOfTheFourSets() {
        assertThat(pearson(X, Y1)).isCloseTo(0.81642051634483981, CLOSE);
        assertThat(pearson(X, Y2)).isCloseTo(0.81623650600024278, CLOSE);
        assertThat(pearson(X, Y3)).isCloseTo(0.81628673948959818, CLOSE);
        assertThat(pearson(X4, Y4)).isCloseTo(0.81652143688850276, CLOSE);
    }

    @Test
    void figuresThatAreLargeBesideTheirSpreadKeepTheirDigits() {
        List<Double> x = X.stream().map(v -> 1e9 + v).toList();
        List<Double> y = Y1.stream().map(v -> 1e6 + v).toList();
        assertThat(pearson(x, y)).isCloseTo(0.8164205163383832, CLOSE);
    }

    @Test
    void noCorrelationIsBeyondOne() {
        List<Double> tenths = List.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7);
        for (int scale = 1; scale < 200; scale++) {
            double by = scale * 0.1;
            double r = pearson(tenths, tenths.stream().map(v -> v * by).toList());
            assertThat(r).isBetween(0.999999999999, 1.0);
        }
    }

    @Test
    void spreadOfTheFourSets() {
        assertSpread(Y1, 7.500909090909091, 7.58, 10.4);
        assertSpread(Y2, 7.500909090909091, 8.14, 9.2);
        assertSpread(Y3, 7.5, 7.11, 10.79);
        assertSpread(Y4, 7.500909090909091, 7.04, 10.67);
    }

    private static void assertSpread(List<Double> values, double mean, double median, double p95) {
        Distribution d = Distribution.of(values).orElseThrow();
        assertThat(d.mean()).isCloseTo(mean, CLOSE);
        assertThat(d.median()).isCloseTo(median, CLOSE);
        assertThat(d.p95()).isCloseTo(p95, CLOSE);
        assertThat(d.least()).isEqualTo(Collections.min(values));
        assertThat(d.most()).isEqualTo(Collections.max(values));
    }

    @Test
    void theValuesStayInTheirOrder() {
        double[] values = {3, 1, 2};
        Distribution.percentile(values, 50);
        assertThat(values).containsExactly(3, 1, 2);
    }

    private static double pearson(List<Double> x, List<Double> y) {
        return Correlation.pearson(x, y).orElseThrow();
    }
}
