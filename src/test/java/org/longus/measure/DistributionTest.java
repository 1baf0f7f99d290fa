package org.longus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DistributionTest {
    /** Sorted 1 2 3 10: the median lies between ranks 1 and 2, P95 at rank 2.85, 3 + 0.85 * 7. */
    @Test
    void percentilesAreLinearBetweenRanks() {
        Distribution d = Distribution.of(List.of(10.0, 1.0, 3.0, 2.0)).orElseThrow();
        assertThat(d.count()).isEqualTo(4);
        assertThat(d.mean()).isEqualTo(4);
        assertThat(d.median()).isCloseTo(2.5, within(1e-12));
        assertThat(d.p95()).isCloseTo(8.95, within(1e-12));
        assertThat(d.least()).isEqualTo(1);
        assertThat(d.most()).isEqualTo(10);
    }

    @Test
    void oneValueIsAllFiguresAndNoValueNone() {
        assertThat(Distribution.of(List.of(7.0))).contains(new Distribution(1, 7, 7, 7, 7, 7));
        assertThat(Distribution.of(List.of())).isEmpty();
    }
}
