package org.longus.ui.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The slider's scale of HU. */
class HuScaleTest {
    @Test
    void everyHuOfACtComesBackFromItsPlace() {
        for (int hu = TypedHu.LOWEST; hu <= TypedHu.HIGHEST; hu++) {
            assertThat(HuScale.CT.hu(HuScale.CT.at(hu))).isEqualTo(hu);
            assertThat(HuScale.WINDOW.hu(HuScale.WINDOW.at(hu))).isEqualTo(hu);
        }
    }

    @Test
    void theEndsAreTheEndsAndWhatLiesBeyondStandsThere() {
        assertThat(HuScale.CT.at(-1024)).isZero();
        assertThat(HuScale.CT.at(-2000)).isZero();
        assertThat(HuScale.CT.at(3071)).isEqualTo(1);
        assertThat(HuScale.CT.at(9000)).isEqualTo(1);
    }

    @Test
    void muscleIsWideEnoughToTakeHoldOfItsEnds() {
        assertThat(HuScale.CT.at(150) - HuScale.CT.at(-29)).isGreaterThan(0.2);
    }

    @Test
    void aStepIsThatManyHuOfSoftTissue() {
        assertThat(HuScale.CT.at(5) - HuScale.CT.at(0)).isCloseTo(HuScale.CT.step(5), within(1e-12));
    }
}
