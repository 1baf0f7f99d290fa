package org.longus.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.longus.edit.Slices.SIZE_I;
import static org.longus.edit.Slices.SIZE_J;
import static org.longus.edit.Slices.contains;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

class MarginTest {
    private static Mask grow(Mask mask, double mm, Geometry g) {
        return Margin.grow(mask, mm, g, PaintLimit.NONE);
    }

    private static Mask slowlyGrown(Mask mask, double mm, Geometry g) {
        return Mask.where(SIZE_I, SIZE_J, 1, p -> {
            for (int q = mask.next(0); q >= 0; q = mask.next(q + 1)) {
                double x = (p % SIZE_I - q % SIZE_I) * g.spacingI();
                double y = (p / SIZE_I - q / SIZE_I) * g.spacingJ();
                if (Math.hypot(x, y) <= mm) {
                    return true;
                }
            }
            return false;
        });
    }

    private static Mask complement(Mask mask) {
        return Mask.where(SIZE_I, SIZE_J, 1, p -> !mask.get(p));
    }

    @Test
    void growingIsWhatMeasuringEveryDistanceGives() {
        Random random = new Random(31);
        for (int n = 0; n < 300; n++) {
            Geometry g = Slices.grid(random);
            Mask mask = Slices.mask(random);
            double mm = random.nextDouble(0, 6);
            assertThat(grow(mask, mm, g)).isEqualTo(slowlyGrown(mask, mm, g));
            assertThat(Margin.shrink(mask, mm, g)).isEqualTo(complement(slowlyGrown(complement(mask), mm, g)));
        }
    }

    @Test
    void growingThenShrinkingContainsTheMaskAndTheOtherWayRoundIsContained() {
        Random random = new Random(32);
        for (int n = 0; n < 300; n++) {
            Geometry g = Slices.grid(random);
            Mask mask = Slices.mask(random);
            double mm = random.nextDouble(0, 6);
            assertThat(contains(Margin.shrink(grow(mask, mm, g), mm, g), mask)).isTrue();
            assertThat(contains(mask, grow(Margin.shrink(mask, mm, g), mm, g))).isTrue();
            assertThat(contains(grow(mask, mm + 1, g), grow(mask, mm, g))).isTrue();
            assertThat(grow(mask, 0, g)).isEqualTo(mask);
            assertThat(Margin.shrink(mask, 0, g)).isEqualTo(mask);
        }
    }

    @Test
    void aNeighbourExactlyAtTheMarginIsReachedAlongEitherAxis() {
        Geometry g = Geometry.axial(SIZE_I, SIZE_J, 1, new Vec3(0, 0, 0), 0.1, 0.3, 1);
        Mask dot = Mask.where(SIZE_I, SIZE_J, 1, p -> p == 10 * SIZE_I + 10);
        Mask grown = grow(dot, 0.3, g);
        assertThat(grown.get(13, 10) && grown.get(7, 10) && grown.get(10, 11) && grown.get(10, 9))
                .isTrue();
        assertThat(grown.get(14, 10) || grown.get(11, 11)).isFalse();
        assertThat(Margin.atLeastAPixel(0.2, g)).isEqualTo(0.3);
        assertThat(Margin.atLeastAPixel(1, g)).isEqualTo(1);
    }

    @Test
    void growthKeepsToItsLimitAndNothingGrowsFromNothing() {
        Random random = new Random(33);
        for (int n = 0; n < 100; n++) {
            Geometry g = Slices.grid(random);
            Mask mask = Slices.mask(random);
            Mask held = Margin.grow(mask, 3, g, p -> p % 2 == 0);
            assertThat(contains(held, mask)).isTrue();
            assertThat(held.minus(mask).toBits().stream().allMatch(p -> p % 2 == 0))
                    .isTrue();
        }
        Geometry g = Slices.grid(random);
        Mask nothing = Mask.empty(SIZE_I, SIZE_J, 1);
        assertThat(grow(nothing, 50, g)).isEqualTo(nothing);
        assertThat(Margin.shrink(complement(nothing), 50, g)).isEqualTo(complement(nothing));
        assertThatThrownBy(() -> grow(nothing, -1, g)).isInstanceOf(IllegalArgumentException.class);
    }
}
