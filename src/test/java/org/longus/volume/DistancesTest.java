package org.longus.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DistancesTest {
    @Test
    void theyAreThoseOfAComparisonWithEveryPixel() {
        Random random = new Random(11);
        for (int n = 0; n < 300; n++) {
            int sizeI = random.nextInt(1, 24);
            int sizeJ = random.nextInt(1, 24);
            Geometry g =
                    Geometry.axial(sizeI, sizeJ, 1, Vec3.ZERO, random.nextDouble(0.2, 3), random.nextDouble(0.2, 3), 1);
            int rarity = random.nextInt(1, 60);
            Mask mask = Mask.where(sizeI, sizeJ, 1, p -> random.nextInt(rarity) == 0);
            double[] squared = Distances.squaredMm2(mask, g);
            for (int p = 0; p < squared.length; p++) {
                double nearest = nearest(mask, g, p);
                if (mask.isEmpty()) {
                    assertThat(squared[p]).isInfinite();
                } else {
                    assertThat(squared[p]).isCloseTo(nearest, within(1e-9 * (1 + nearest)));
                }
            }
        }
    }

    private static double nearest(Mask mask, Geometry g, int p) {
        double least = Double.POSITIVE_INFINITY;
        for (int q = mask.next(0); q >= 0; q = mask.next(q + 1)) {
            double x = (p % g.sizeI() - q % g.sizeI()) * g.spacingI();
            double y = (p / g.sizeI() - q / g.sizeI()) * g.spacingJ();
            least = Math.min(least, x * x + y * y);
        }
        return least;
    }
}
