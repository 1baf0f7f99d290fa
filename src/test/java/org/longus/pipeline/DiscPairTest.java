package org.longus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.longus.model.Manifest;
import org.longus.model.Refine;

/** How one member's profiles become two places, and when it is believed. */
class DiscPairTest {
    private static final Refine REFINE = new Refine(
            List.of(),
            new Manifest.Input("ct", List.of(), List.of(2.0), List.of(12), List.of(), List.of(), List.of(), 0, null),
            new Refine.Output("discs"),
            6,
            List.of(10.0, 28.0),
            12);

    @Test
    void aDiscLiesAtTheMeanAroundThePeakAndWhatIsFartherOffDoesNotCount() {
        float[] profile = {0.3f, 0, 0, 0.1f, 0, 0.4f, 0.2f, 0, 0, 0};
        // the first sample is five from the peak, three are within reach
        assertThat(DiscPair.place(profile, 3)).isCloseTo((3 * 0.1 + 5 * 0.4 + 6 * 0.2) / 0.7, within(1e-6));
        assertThat(DiscPair.place(profile, 1)).isCloseTo((5 * 0.4 + 6 * 0.2) / 0.6, within(1e-6));
        assertThat(DiscPair.place(profile, 5)).isCloseTo((3 * 0.1 + 5 * 0.4 + 6 * 0.2) / 1.0, within(1e-6));
    }

    @Test
    void ofEqualPeaksTheFirstIsTaken() {
        assertThat(DiscPair.place(new float[] {0, 0.5f, 0, 0, 0, 0.5f, 0}, 1)).isEqualTo(1);
    }

    @Test
    void onlyDiscsAsFarApartAsDiscsAreInTheirOrderAndNearTheFirstStepAreBelieved() {
        assertThat(new DiscPair(9, 4).isBelieved(6.5, REFINE)).as("10 mm apart").isTrue();
        assertThat(new DiscPair(8.9, 4).isBelieved(6.5, REFINE))
                .as("9.8 mm apart")
                .isFalse();
        assertThat(new DiscPair(18, 4).isBelieved(11, REFINE)).as("28 mm apart").isTrue();
        assertThat(new DiscPair(18.1, 4).isBelieved(11, REFINE))
                .as("28.2 mm apart")
                .isFalse();
        assertThat(new DiscPair(4, 9).isBelieved(6.5, REFINE)).as("upside down").isFalse();
        assertThat(new DiscPair(9, 4).isBelieved(12.5, REFINE)).as("12 mm away").isTrue();
        assertThat(new DiscPair(9, 4).isBelieved(12.6, REFINE))
                .as("12.2 mm away")
                .isFalse();
        assertThat(new DiscPair(Double.NaN, 4).isBelieved(6.5, REFINE))
                .as("nowhere")
                .isFalse();
    }

    @Test
    void aProfileOfNothingIsNowhere() {
        assertThat(DiscPair.place(new float[5], 3)).isNaN();
    }
}
