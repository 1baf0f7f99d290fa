package org.longus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

class MaskComparisonTest {
    /** A pixel is 2 x 5 mm, 0.1 cm2. The two last columns are fat, which no SMA counts. */
    private static final CtVolume CT =
            Grids.of(Geometry.axial(10, 10, 8, Vec3.ZERO, 2, 5, 3), (i, j, k) -> i < 8 ? 50 : -100);

    private static Mask box(int i0, int i1) {
        return Mask.where(10, 10, 1, p -> p % 10 >= i0 && p % 10 < i1 && p / 10 < 2);
    }

    /**
     * By hand: 8 pixels against 16, of which 12 are muscle; 4 are shared, so Dice 8/24. From columns 2..9 to columns 0..3
     * the outline's distances are 0, 0, 2 .. 12 mm, each in both rows: the 95th percentile of 16 is the largest.
     */
    @Test
    void onOneSliceItGivesOverlapDistanceAndAreas() {
        MaskComparison c = MaskComparison.of(CT, box(0, 4), 3, box(2, 10), 3);
        assertThat(c.isOfOneSlice()).isTrue();
        assertThat(c.dice().orElseThrow()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(c.hd95Mm().orElseThrow()).isCloseTo(12, within(1e-12));
        assertThat(c.areaCm2()).isCloseTo(0.8, within(1e-12));
        assertThat(c.otherAreaCm2()).isCloseTo(1.2, within(1e-12));
        assertThat(c.differenceCm2()).isCloseTo(-0.4, within(1e-12));
        assertThat(c.percentOfMean().orElseThrow()).isCloseTo(-40, within(1e-9));
    }

    @Test
    void onTwoSlicesThereAreAreasAndTheDistanceOfTheSlicesAlone() {
        MaskComparison c = MaskComparison.of(CT, box(0, 4), 2, box(0, 4), 7);
        assertThat(c.isOfOneSlice()).isFalse();
        assertThat(c.dice()).isEmpty();
        assertThat(c.hd95Mm()).isEmpty();
        assertThat(c.slicesApart()).isEqualTo(-5);
        assertThat(c.mmApart()).isEqualTo(15);
        assertThat(c.differenceCm2()).isZero();
        assertThat(c.percentOfMean()).hasValue(0);
    }

    @Test
    void percentOfNoAreaAreUnknown() {
        Mask none = box(0, 0);
        assertThat(MaskComparison.of(CT, box(0, 4), 2, none, 2).percentOfMean()).hasValue(200);
        assertThat(MaskComparison.of(CT, none, 2, none, 2).percentOfMean()).isEmpty();
        assertThat(MaskComparison.of(CT, none, 2, none, 2).dice()).isEmpty();
    }
}
