package org.longus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CorrelationTest {
    /** Deviations -1 0 1 and -1 1 0: their products sum to 1, each one's squares to 2. */
    @Test
    void pearsonByHand() {
        assertThat(Correlation.pearson(List.of(1.0, 2.0, 3.0), List.of(1.0, 3.0, 2.0))
                        .orElseThrow())
                .isCloseTo(0.5, within(1e-12));
        assertThat(Correlation.pearson(List.of(1.0, 2.0, 3.0), List.of(5.0, 3.0, 1.0))
                        .orElseThrow())
                .isCloseTo(-1, within(1e-12));
    }

    @Test
    void tooFewPairsOrNoSpreadGiveNothing() {
        assertThat(Correlation.pearson(List.of(1.0, 2.0), List.of(1.0, 2.0))).isEmpty();
        assertThat(Correlation.pearson(List.of(1.0, 2.0, 3.0), List.of(4.0, 4.0, 4.0)))
                .isEmpty();
    }

    /** The mean of a hundred times 0.1 is not 0.1, and the rest is no spread. */
    @Test
    void valuesThatDifferByRoundingAloneDoNotVary() {
        List<Double> tenths = new ArrayList<>(Collections.nCopies(100, 0.1));
        List<Double> rising = IntStream.range(0, 100).mapToObj(i -> i * 1.0).toList();
        tenths.set(7, 0.1 + 0.2 - 0.2);

        assertThat(Correlation.pearson(tenths, rising)).isEmpty();
        assertThat(Correlation.pearson(rising, tenths)).isEmpty();
    }

    @Test
    void unequalListsAreRefused() {
        assertThatThrownBy(() -> Correlation.pearson(List.of(1.0), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
