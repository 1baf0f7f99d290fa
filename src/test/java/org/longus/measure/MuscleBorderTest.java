package org.longus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

class MuscleBorderTest {
    /** Pixels of 10 x 10 mm: one is 1 cm2. */
    private static final Geometry GRID = Geometry.axial(30, 30, 1, Vec3.ZERO, 10, 10, 3);

    private static final Mask BLOCK = block(10, 16);

    private static Mask block(int from, int to) {
        return Mask.where(30, 30, 1, p -> p % 30 >= from && p % 30 < to && p / 30 >= from && p / 30 < to);
    }

    @Test
    void aBlockOfSixBySixLosesAndGainsTheRingAroundIt() {
        MuscleBorder border = MuscleBorder.of(Grids.of(GRID, (i, j, k) -> 50), BLOCK, 0, HuRange.MUSCLE);

        // 4 x 4 are left; 4 sides of 6 come on, corners touch no side
        assertThat(border.wholePixel()).isEqualTo(new AreaRange(16, 60));
        assertThat(border.halfPixel()).isEqualTo(new AreaRange(26, 48));
    }

    @Test
    void fatAndBoneBesideTheMuscleAreNotGained() {
        CtVolume ct = Grids.of(GRID, (i, j, k) -> i >= 16 ? -100 : i < 10 ? 400 : 50);

        assertThat(MuscleBorder.of(ct, BLOCK, 0, HuRange.MUSCLE).wholePixel().mostCm2())
                .isEqualTo(36 + 12);
    }

    @Test
    void aStreakOfFatWithinIsNoBorderAndIsNoMuscleEither() {
        Mask streaked = BLOCK.minus(block(12, 14));
        CtVolume ct = Grids.of(GRID, (i, j, k) -> i >= 12 && i < 14 && j >= 12 && j < 14 ? -100 : 50);

        MuscleBorder border = MuscleBorder.of(ct, streaked, 0, HuRange.MUSCLE);

        assertThat(border.wholePixel()).isEqualTo(new AreaRange(12, 56));
    }

    @Test
    void whatTheRangeLeavesOutIsNeitherLostNorCounted() {
        CtVolume ct = Grids.of(GRID, (i, j, k) -> i == 10 ? -100 : 50);

        MuscleBorder border = MuscleBorder.of(ct, BLOCK, 0, HuRange.MUSCLE);

        assertThat(border.wholePixel().leastCm2()).isEqualTo(16);
        assertThat(border.halfPixel().leastCm2()).isCloseTo((30 + 16) / 2.0, within(1e-12));
    }

    @Test
    void anEmptyMaskHasNoBorder() {
        MuscleBorder border =
                MuscleBorder.of(Grids.of(GRID, (i, j, k) -> 50), Mask.empty(30, 30, 1), 0, HuRange.MUSCLE);

        assertThat(border.wholePixel()).isEqualTo(new AreaRange(0, 0));
    }
}
