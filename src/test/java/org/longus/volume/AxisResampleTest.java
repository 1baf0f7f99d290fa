package org.longus.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AxisResampleTest {
    private static float[] line(AxisResample r, float... samples) {
        return r.apply(samples, 1, samples.length, 1);
    }

    @Test
    void theSameSpacingChangesNothing() {
        assertThat(line(AxisResample.of(4, 2, 2, false), 1, 5, -3, 8)).containsExactly(1, 5, -3, 8);
    }

    @Test
    void enlargingInterpolatesLinearly() {
        // two samples of 2 mm cover 0..4 mm; samples of 1 mm stand at 0.5, 1.5, 2.5, 3.5, the old ones at 1 and 3
        assertThat(line(AxisResample.of(2, 2, 1, false), 0, 4)).containsExactly(0, 1, 3, 4);
    }

    @Test
    void shrinkingAveragesOverTheNewSpacing() {
        // new sample at old index 0.5 and 2.5, radius 2: weights 0.75, 0.75, 0.25 scaled to 1 at the edge
        assertThat(line(AxisResample.of(4, 1, 2, false), 7, 0, 0, 0)[0]).isCloseTo(7 * 0.75f / 1.75f, within(1e-5f));
    }

    @Test
    void aConstantStaysConstantWhateverTheSpacings() {
        for (double to : new double[] {0.3, 0.9, 1.7, 4.2, 40}) {
            for (float v : line(AxisResample.of(9, 1.3, to, false), 5, 5, 5, 5, 5, 5, 5, 5, 5)) {
                assertThat(v).isCloseTo(5, within(1e-5f));
            }
        }
    }

    @Test
    void reversedRunsTheOtherWay() {
        float[] forward = line(AxisResample.of(5, 1, 0.7, false), 1, 2, 3, 4, 5);
        float[] back = line(AxisResample.of(5, 1, 0.7, true), 1, 2, 3, 4, 5);
        for (int v = 0; v < forward.length; v++) {
            assertThat(back[v]).isEqualTo(forward[forward.length - 1 - v]);
        }
    }

    @Test
    void indicesMapThereAndBack() {
        AxisResample r = AxisResample.of(10, 1, 2.5, true);
        assertThat(r.outputIndex(r.sourceIndex(1.7))).isCloseTo(1.7, within(1e-9));
        // the extents are centred on each other: the middle stays the middle
        assertThat(r.outputIndex(4.5)).isCloseTo((r.size() - 1) / 2.0, within(1e-9));
    }

    @Test
    void huBelowTheFloorAreRaised() {
        short[] padded = {-3024, 0};
        assertThat(AxisResample.of(2, 1, 1, false).apply(padded, 0, 1, 2, 1, -1024))
                .containsExactly(-1024, 0);
    }
}
