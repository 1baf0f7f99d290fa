package org.longus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

class MuscleMeasureTest {
    /** 3 x 2 pixels of 2 x 5 mm (0.1 cm2 each), two slices; what is measured is slice 1. */
    private static final Geometry GRID = Geometry.axial(3, 2, 2, Vec3.ZERO, 2, 5, 3);

    private static final short[] HU = {
        999, 999, 999, 999, 999, 999, // slice 0
        -30, -29, 0, 60, 150, 151
    };

    private static Mask all() {
        return Mask.where(3, 2, 1, p -> true);
    }

    @Test
    void countsPixelsFromMinus29To150BothIncluded() {
        MuscleArea area = MuscleMeasure.of(new CtVolume(GRID, HU), all(), 1, HuRange.MUSCLE);

        assertThat(area.pixels()).isEqualTo(4);
        assertThat(area.areaCm2()).isCloseTo(0.4, within(1e-12));
        assertThat(area.maskPixels()).isEqualTo(6);
        assertThat(area.maskAreaCm2()).isCloseTo(0.6, within(1e-12));
        assertThat(area.meanHu()).hasValue((-29 + 0 + 60 + 150) / 4.0);
        assertThat(area.shareOutsideRange().orElseThrow()).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void attenuationIsUnknownWhenNothingIsCounted() {
        MuscleArea none = MuscleMeasure.of(new CtVolume(GRID, HU), Mask.empty(3, 2, 1), 1, HuRange.MUSCLE);
        MuscleArea bone = MuscleMeasure.of(new CtVolume(GRID, HU), all(), 0, HuRange.MUSCLE);

        assertThat(none.meanHu()).isEmpty();
        assertThat(none.shareOutsideRange()).isEmpty();
        assertThat(bone.areaCm2()).isZero();
        assertThat(bone.meanHu()).isEmpty();
        assertThat(bone.maskAreaCm2()).isCloseTo(0.6, within(1e-12));
    }

    @Test
    void aTiltedSliceIsMeasuredAsAcquiredAndSaysItsTilt() {
        double c = Math.cos(Math.toRadians(20));
        double s = Math.sin(Math.toRadians(20));
        Geometry tilted = new Geometry(3, 2, 2, Vec3.ZERO, Vec3.LEFT, new Vec3(0, c, -s), new Vec3(0, s, c), 2, 5, 3);

        MuscleArea area = MuscleMeasure.of(new CtVolume(tilted, HU), all(), 1, HuRange.MUSCLE);

        assertThat(area.areaCm2()).isCloseTo(0.4, within(1e-12));
        assertThat(area.tiltDegrees()).isCloseTo(20, within(1e-6));
        assertThat(area.isNotablyTilted()).isTrue();
        assertThat(MuscleMeasure.of(new CtVolume(GRID, HU), all(), 1, HuRange.MUSCLE)
                        .isNotablyTilted())
                .isFalse();
    }

    @Test
    void aMaskOfAnotherGridOrSliceIsRefused() {
        CtVolume ct = new CtVolume(GRID, HU);

        assertThatThrownBy(() -> MuscleMeasure.of(ct, Mask.empty(2, 3, 1), 0, HuRange.MUSCLE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MuscleMeasure.of(ct, Mask.empty(3, 2, 2), 0, HuRange.MUSCLE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MuscleMeasure.of(ct, Mask.empty(3, 2, 1), 2, HuRange.MUSCLE))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void anEmptyHuRangeIsRefused() {
        assertThatThrownBy(() -> new HuRange(10, 9)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new HuRange(10, 10).contains(10)).isTrue();
        assertThat(HuRange.MUSCLE).hasToString("-29 to 150 HU");
    }
}
