package org.longus.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.longus.measure.HuRange;
import org.longus.volume.Components;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

class FillTest {
    private static final HuRange RANGE = new HuRange(0, 100);

    private static CtVolume ct(Random random, Geometry g) {
        short[] hu = new short[(int) g.voxelCount()];
        for (int p = 0; p < hu.length; p++) {
            hu[p] = (short) random.nextInt(-30, 110);
        }
        return new CtVolume(g, hu);
    }

    private static Fill somewhere(Random random) {
        return new Fill(
                random.nextInt(-2, Slices.SIZE_I + 2),
                random.nextInt(-2, Slices.SIZE_J + 2),
                random.nextBoolean() ? Double.POSITIVE_INFINITY : random.nextDouble(0, 15));
    }

    @Test
    void aFillStaysInItsRangeAndReachAndInOnePieceWithItsSeed() {
        Random random = new Random(21);
        for (int n = 0; n < 400; n++) {
            Geometry g = Slices.grid(random);
            CtVolume ct = ct(random, g);
            Fill fill = somewhere(random);
            Mask region = fill.region(ct, 1, RANGE);
            for (int p = region.next(0); p >= 0; p = region.next(p + 1)) {
                assertThat(ct.hu(p % g.sizeI(), p / g.sizeI(), 1)).isBetween((short) 0, (short) 100);
                assertThat(distanceMm(fill, p, g)).isLessThanOrEqualTo(fill.reachMm() + 1e-9);
            }
            if (!region.isEmpty()) {
                assertThat(region.get(fill.i(), fill.j())).isTrue();
                assertThat(Components.largest(region).parts()).isEqualTo(1);
            }
            // nothing next to it was left out
            for (int p = 0; p < g.sizeI() * g.sizeJ(); p++) {
                int i = p % g.sizeI();
                int j = p / g.sizeI();
                boolean beside =
                        region.get(i - 1, j) || region.get(i + 1, j) || region.get(i, j - 1) || region.get(i, j + 1);
                if (beside && !region.get(p) && RANGE.contains(ct.hu(i, j, 1))) {
                    assertThat(distanceMm(fill, p, g)).isGreaterThan(fill.reachMm() - 1e-9);
                }
            }
            Mask mask = Slices.mask(random);
            assertThat(fill.addTo(mask, ct, 1, RANGE)).isEqualTo(mask.or(region));
        }
    }

    private static double distanceMm(Fill fill, int p, Geometry g) {
        return Math.hypot((p % g.sizeI() - fill.i()) * g.spacingI(), (p / g.sizeI() - fill.j()) * g.spacingJ());
    }

    @Test
    void aSeedOfOtherHuOrOutsideFillsNothing() {
        Random random = new Random(2);
        Geometry g = Slices.grid(random);
        short[] hu = new short[(int) g.voxelCount()];
        hu[(g.sizeJ() + 4) * g.sizeI() + 3] = -50;
        CtVolume ct = new CtVolume(g, hu);
        assertThat(new Fill(3, 4, 100).region(ct, 1, RANGE).isEmpty()).isTrue();
        assertThat(new Fill(-1, 4, 100).region(ct, 1, RANGE).isEmpty()).isTrue();
        assertThat(new Fill(3, 4, Double.POSITIVE_INFINITY).region(ct, 0, RANGE).count())
                .isEqualTo(g.sizeI() * g.sizeJ());
    }

    @Test
    void takingAwayWithoutAWallTakesTheWholePieceAndNoOther() {
        Random random = new Random(8);
        for (int n = 0; n < 300; n++) {
            Geometry g = Slices.grid(random);
            Mask mask = Slices.mask(random);
            Fill fill = somewhere(random);
            Mask left = fill.takeFrom(mask, g);
            Mask taken = mask.minus(left);
            assertThat(Slices.contains(mask, left)).isTrue();
            assertThat(taken.isEmpty()).isEqualTo(!mask.get(fill.i(), fill.j()));
            if (Double.isInfinite(fill.reachMm()) && !taken.isEmpty()) {
                assertThat(Components.largest(left).parts())
                        .isEqualTo(Components.largest(mask).parts() - 1);
            }
        }
    }

    @Test
    void aPlaceMeansThePixelThatItLiesIn() {
        assertThat(Fill.from(new PixelPoint(3.4, 7.6), 5)).isEqualTo(new Fill(3, 8, 5));
        assertThat(Fill.from(new PixelPoint(-0.4, 0), 5)).isEqualTo(new Fill(0, 0, 5));
        assertThatThrownBy(() -> new Fill(0, 0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
