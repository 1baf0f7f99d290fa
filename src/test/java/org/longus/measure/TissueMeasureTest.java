package org.longus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

class TissueMeasureTest {
    /** Pixels of 1 cm2; columns grow to the patient's left; the body's middle is column 14.5. */
    private static final Geometry GRID = Geometry.axial(30, 30, 1, Vec3.ZERO, 10, 10, 3);

    private static Mask block(int iFrom, int iTo, int jFrom, int jTo) {
        return Mask.where(30, 30, 1, p -> p % 30 >= iFrom && p % 30 < iTo && p / 30 >= jFrom && p / 30 < jTo);
    }

    @Test
    void eachPixelIsFatOrLowOrNormalAndTheBoundsBelongToThem() {
        int[] hu = {-191, -190, -30, -29, 29, 30, 150, 151};
        CtVolume ct = Grids.of(GRID, (i, j, k) -> i < 8 ? hu[i] : 50);

        TissueAmounts whole =
                TissueMeasure.of(ct, block(0, 8, 0, 1), 0).orElseThrow().whole();

        assertThat(whole.fatInsideCm2()).isEqualTo(2);
        assertThat(whole.fatInMaskCm2()).isEqualTo(2);
        assertThat(whole.lowCm2()).isEqualTo(2);
        assertThat(whole.normalCm2()).isEqualTo(2);
        assertThat(whole.meanHu()).hasValue((-29 + 29 + 30 + 150) / 4.0);
        assertThat(whole.lowPercent()).hasValue(50);
    }

    @Test
    void fatInAHoleOfTheMaskIsInsideTheOutlineAndFatBesideItIsNot() {
        Mask ring = block(5, 11, 5, 11).minus(block(7, 9, 7, 9));
        CtVolume ct = Grids.of(GRID, (i, j, k) -> ring.get(i, j) ? 50 : -100);

        TissueAmounts whole = TissueMeasure.of(ct, ring, 0).orElseThrow().whole();

        assertThat(whole.fatInsideCm2()).isEqualTo(4);
        assertThat(whole.fatInMaskCm2()).isZero();
        assertThat(whole.fatPercent().orElseThrow()).isCloseTo(100 * 4 / 36.0, within(1e-9));
    }

    @Test
    void aHoleWithTheVertebraInItIsNotInside() {
        Mask ring = block(5, 11, 5, 11).minus(block(7, 9, 7, 9));
        CtVolume ct = Grids.of(GRID, (i, j, k) -> ring.get(i, j) ? 50 : i == 7 && j == 7 ? 500 : -100);

        assertThat(TissueMeasure.of(ct, ring, 0).orElseThrow().whole().fatInsideCm2())
                .isZero();
    }

    @Test
    void theSidesAreThePatientsAndAddUpToTheWhole() {
        Mask mask = block(2, 6, 4, 6).or(block(20, 26, 4, 6));
        CtVolume ct = Grids.of(GRID, (i, j, k) -> i < 15 ? 10 : 60);

        MuscleTissue tissue = TissueMeasure.of(ct, mask, 0).orElseThrow();

        assertThat(tissue.right().lowCm2()).isEqualTo(8);
        assertThat(tissue.right().normalCm2()).isZero();
        assertThat(tissue.left().normalCm2()).isEqualTo(12);
        assertThat(tissue.left().meanHu()).hasValue(60);
        assertThat(tissue.whole().muscleCm2()).isEqualTo(20);
    }

    @Test
    void lowAndNormalTogetherAreTheMuscleAreaOfEveryScan() {
        CtVolume ct = Grids.of(GRID, (i, j, k) -> -250 + 17 * i + 3 * j);
        Mask mask = block(1, 29, 1, 29);

        assertThat(TissueMeasure.of(ct, mask, 0).orElseThrow().whole().muscleCm2())
                .isCloseTo(MuscleMeasure.of(ct, mask, 0, HuRange.MUSCLE).areaCm2(), within(1e-9));
        assertThat(TissueMeasure.of(ct, mask, 0).orElseThrow().whole().meanHu().orElseThrow())
                .isCloseTo(MuscleMeasure.of(ct, mask, 0, HuRange.MUSCLE).meanHu().orElseThrow(), within(1e-9));
    }

    @Test
    void anEmptyMaskHasNoTissue() {
        assertThat(TissueMeasure.of(Grids.of(GRID, (i, j, k) -> 50), Mask.empty(30, 30, 1), 0))
                .isEmpty();
    }
}
