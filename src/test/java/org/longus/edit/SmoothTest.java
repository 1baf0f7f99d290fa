package org.longus.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.longus.edit.Slices.SIZE_I;
import static org.longus.edit.Slices.SIZE_J;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

class SmoothTest {
    private static Mask smooth(Mask mask, double mm, Geometry g) {
        return Smooth.byMajority(mask, mm, g, PaintLimit.NONE);
    }

    private static Mask slowly(Mask mask, double mm, Geometry g) {
        return Mask.where(SIZE_I, SIZE_J, 1, p -> {
            int votes = 0;
            for (int q = 0; q < SIZE_I * SIZE_J; q++) {
                double x = (p % SIZE_I - q % SIZE_I) * g.spacingI();
                double y = (p / SIZE_I - q / SIZE_I) * g.spacingJ();
                votes += Math.hypot(x, y) > mm ? 0 : mask.get(q) ? 1 : -1;
            }
            return votes > 0 || votes == 0 && mask.get(p);
        });
    }

    @Test
    void itIsTheMajorityWithinTheRadius() {
        Random random = new Random(41);
        for (int n = 0; n < 60; n++) {
            Geometry g = Slices.grid(random);
            Mask mask = Slices.mask(random);
            double mm = random.nextDouble(0, 4);
            assertThat(smooth(mask, mm, g)).isEqualTo(slowly(mask, mm, g));
        }
    }

    @Test
    void maskAndBackgroundAreTreatedAlikeAndLargerStaysLarger() {
        Random random = new Random(42);
        for (int n = 0; n < 200; n++) {
            Geometry g = Slices.grid(random);
            Mask mask = Slices.mask(random);
            Mask all = Mask.where(SIZE_I, SIZE_J, 1, p -> true);
            double mm = random.nextDouble(0, 4);
            assertThat(smooth(all.minus(mask), mm, g)).isEqualTo(all.minus(smooth(mask, mm, g)));
            Mask larger = mask.or(Slices.mask(random));
            assertThat(Slices.contains(smooth(larger, mm, g), smooth(mask, mm, g)))
                    .isTrue();
        }
    }

    @Test
    void straightEdgesStayAndTeethGo() {
        Geometry g = Geometry.axial(SIZE_I, SIZE_J, 1, new Vec3(0, 0, 0), 0.5, 0.5, 1);
        Mask half = Mask.where(SIZE_I, SIZE_J, 1, p -> p / SIZE_I < 14);
        Mask tooth = Mask.where(SIZE_I, SIZE_J, 1, p -> p % SIZE_I == 18 && p / SIZE_I < 18);
        assertThat(smooth(half, 2, g)).isEqualTo(half);
        assertThat(smooth(half.or(tooth), 2, g)).isEqualTo(half);
        assertThat(half.minus(smooth(half.minus(tooth), 2, g)).count()).isLessThanOrEqualTo(1);
    }

    @Test
    void addingKeepsToItsLimit() {
        Random random = new Random(43);
        for (int n = 0; n < 100; n++) {
            Geometry g = Slices.grid(random);
            Mask mask = Slices.mask(random);
            Mask held = Smooth.byMajority(mask, 2, g, p -> p % 2 == 0);
            Mask free = smooth(mask, 2, g);
            assertThat(held.minus(mask))
                    .isEqualTo(free.minus(mask).minus(Mask.where(SIZE_I, SIZE_J, 1, p -> p % 2 != 0)));
            assertThat(mask.minus(held)).isEqualTo(mask.minus(free));
        }
        Geometry g = Slices.grid(random);
        assertThatThrownBy(() -> smooth(Mask.empty(SIZE_I, SIZE_J, 1), Double.NaN, g))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
