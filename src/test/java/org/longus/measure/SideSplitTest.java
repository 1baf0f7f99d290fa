package org.longus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

class SideSplitTest {
    /** Seven columns of 10 x 10 mm: air, five of body, air. The midline runs through column 3. */
    private static final short[] HU = {-1000, 40, 40, 40, 40, 40, -1000};

    private static CtVolume ct(Vec3 directionI, Vec3 directionK) {
        return new CtVolume(new Geometry(7, 1, 1, Vec3.ZERO, directionI, Vec3.POSTERIOR, directionK, 10, 10, 3), HU);
    }

    @Test
    void columnsThatGrowToTheLeftPutTheHigherOnesOnTheLeft() {
        Mask mask = Mask.where(7, 1, 1, p -> p == 1 || p == 4 || p == 5);

        SideSplit split = SideSplit.of(ct(Vec3.LEFT, Vec3.SUPERIOR), mask, 0, HuRange.MUSCLE)
                .orElseThrow();

        assertThat(split.midlineI()).isEqualTo(3);
        assertThat(split.leftCm2()).isCloseTo(2, within(1e-12));
        assertThat(split.rightCm2()).isCloseTo(1, within(1e-12));
        assertThat(split.symmetry()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void columnsThatGrowToTheRightPutThemOnTheRight() {
        Mask mask = Mask.where(7, 1, 1, p -> p == 4 || p == 5);

        SideSplit split = SideSplit.of(ct(Vec3.LEFT.times(-1), Vec3.SUPERIOR.times(-1)), mask, 0, HuRange.MUSCLE)
                .orElseThrow();

        assertThat(split.rightCm2()).isCloseTo(2, within(1e-12));
        assertThat(split.leftCm2()).isZero();
        assertThat(split.symmetry()).isZero();
    }

    @Test
    void aPixelOnTheMidlineCountsHalfToEachSide() {
        SideSplit split = SideSplit.of(
                        ct(Vec3.LEFT, Vec3.SUPERIOR), Mask.where(7, 1, 1, p -> p == 3), 0, HuRange.MUSCLE)
                .orElseThrow();

        assertThat(split.leftCm2()).isCloseTo(0.5, within(1e-12));
        assertThat(split.rightCm2()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void anArmBesideTheHeadAndTissueOnOneSideDoNotMoveTheLine() {
        // 2 mm pixels: an arm to the left (high columns), a neck of uneven sides, bone in its middle
        Geometry grid = new Geometry(120, 60, 1, Vec3.ZERO, Vec3.LEFT, Vec3.POSTERIOR, Vec3.SUPERIOR, 2, 2, 3);
        CtVolume ct = Grids.of(grid, (i, j, k) -> {
            boolean bone = Math.abs(i - 40) <= 5 && Math.abs(j - 30) <= 5;
            boolean neck = i >= 15 && i <= 70 && j >= 5;
            boolean arm = i >= 80;
            return bone ? 600 : neck || arm ? 40 : -1000;
        });
        Mask muscle = Mask.where(
                120,
                60,
                1,
                p -> Math.abs(p % 120 - 40) >= 6 && Math.abs(p % 120 - 40) <= 15 && p / 120 > 20 && p / 120 < 40);

        SideSplit split = SideSplit.of(ct, muscle, 0, HuRange.MUSCLE).orElseThrow();

        assertThat(split.midlineI()).isCloseTo(40, within(1e-9));
        assertThat(split.symmetry()).isCloseTo(1, within(1e-9));
    }

    @Test
    void anEmptyMaskHasNoSides() {
        assertThat(SideSplit.of(ct(Vec3.LEFT, Vec3.SUPERIOR), Mask.empty(7, 1, 1), 0, HuRange.MUSCLE))
                .isEmpty();
    }
}
