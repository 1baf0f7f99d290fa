package org.longus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

class AgreementTest {
    private static final Geometry GRID = Geometry.axial(10, 10, 1, Vec3.ZERO, 2, 5, 3);

    private static Mask box(int i0, int j0, int i1, int j1) {
        return Mask.where(10, 10, 1, p -> p % 10 >= i0 && p % 10 < i1 && p / 10 >= j0 && p / 10 < j1);
    }

    @Test
    void diceIsTwiceTheSharedOverTheSum() {
        assertThat(Agreement.dice(box(0, 0, 2, 2), box(1, 0, 3, 2))).hasValue(0.5);
        assertThat(Agreement.dice(box(0, 0, 2, 2), box(0, 0, 2, 2))).hasValue(1);
        assertThat(Agreement.dice(box(0, 0, 2, 2), box(5, 5, 6, 6))).hasValue(0);
    }

    @Test
    void diceOfTwoEmptyMasksIsUnknownAndOfOneEmptyMaskZero() {
        assertThat(Agreement.dice(Mask.empty(GRID), Mask.empty(GRID))).isEmpty();
        assertThat(Agreement.dice(Mask.empty(GRID), box(0, 0, 1, 1))).hasValue(0);
    }

    @Test
    void hausdorffDistanceIsInMillimetresAlongEachAxis() {
        assertThat(Agreement.hd95Mm(box(0, 0, 1, 1), box(3, 0, 4, 1), GRID).orElseThrow())
                .isCloseTo(6, within(1e-12));
        assertThat(Agreement.hd95Mm(box(0, 0, 1, 1), box(0, 2, 1, 3), GRID).orElseThrow())
                .isCloseTo(10, within(1e-12));
        assertThat(Agreement.hd95Mm(box(2, 2, 6, 6), box(2, 2, 6, 6), GRID)).hasValue(0);
    }

    /** A row of ten against its first pixel: distances 0, 2, .. 18 mm; rank 0.95 * 9 = 8.55 lies at 17.1 mm. */
    @Test
    void thePercentileIsLinearBetweenRanksAndTheLargerWayCounts() {
        Mask row = box(0, 0, 10, 1);
        Mask first = box(0, 0, 1, 1);

        assertThat(Agreement.hd95Mm(row, first, GRID).orElseThrow()).isCloseTo(17.1, within(1e-9));
        assertThat(Agreement.hd95Mm(first, row, GRID).orElseThrow()).isCloseTo(17.1, within(1e-9));
    }

    /** Outlines far apart, within one another and broken into pieces, each pixel against each. */
    @Test
    void hausdorffDistanceIsThatOfTryingEveryPair() {
        Random random = new Random(3);
        for (int n = 0; n < 200; n++) {
            Mask a = scattered(random);
            Mask b = scattered(random);
            double tried = Math.max(triedMm(a, b), triedMm(b, a));
            assertThat(Agreement.hd95Mm(a, b, GRID).orElseThrow())
                    .as("%s %s", a, b)
                    .isCloseTo(tried, within(1e-9));
        }
    }

    /** 2 mm a column: the pixels of a row of two lie 0 and 2 mm from its first one, which lies on it. */
    @Test
    void meanSurfaceDistanceCountsEveryOutlinePixelOfBothAlike() {
        Mask two = box(0, 0, 2, 1);
        Mask first = box(0, 0, 1, 1);

        assertThat(Agreement.meanSurfaceDistanceMm(two, first, GRID).orElseThrow())
                .isCloseTo((0 + 2 + 0) / 3.0, within(1e-12));
        assertThat(Agreement.meanSurfaceDistanceMm(first, two, GRID).orElseThrow())
                .isCloseTo((0 + 2 + 0) / 3.0, within(1e-12));
        assertThat(Agreement.meanSurfaceDistanceMm(two, two, GRID)).hasValue(0);
        assertThat(Agreement.meanSurfaceDistanceMm(two, Mask.empty(GRID), GRID)).isEmpty();
        assertThat(Agreement.meanSurfaceDistanceMm(Mask.empty(GRID), two, GRID)).isEmpty();
    }

    private static Mask scattered(Random random) {
        Mask box = box(random.nextInt(5), random.nextInt(5), 5 + random.nextInt(6), 5 + random.nextInt(6));
        int rare = 1 + random.nextInt(4);
        return box.and(Mask.where(10, 10, 1, p -> random.nextInt(rare) == 0)).or(box(9, 9, 10, 10));
    }

    private static double triedMm(Mask from, Mask to) {
        double[] nearest = outline(from)
                .mapToDouble(p -> outline(to)
                        .mapToDouble(q -> Math.hypot((p % 10 - q % 10) * 2, (p / 10 - q / 10) * 5))
                        .min()
                        .orElseThrow())
                .toArray();
        return Distribution.percentile(nearest, 95);
    }

    private static IntStream outline(Mask mask) {
        return IntStream.range(0, 100)
                .filter(p -> mask.get(p)
                        && !(mask.get(p % 10 - 1, p / 10)
                                && mask.get(p % 10 + 1, p / 10)
                                && mask.get(p % 10, p / 10 - 1)
                                && mask.get(p % 10, p / 10 + 1)));
    }

    @Test
    void hausdorffDistanceIsUnknownForAnEmptyMask() {
        assertThat(Agreement.hd95Mm(Mask.empty(GRID), box(0, 0, 1, 1), GRID)).isEmpty();
        assertThat(Agreement.hd95Mm(box(0, 0, 1, 1), Mask.empty(GRID), GRID)).isEmpty();
    }

    @Test
    void areaDifferenceHasASign() {
        assertThat(Agreement.areaDifferenceCm2(box(0, 0, 1, 1), box(0, 0, 3, 1), GRID))
                .isCloseTo(-0.2, within(1e-12));
    }

    @Test
    void masksOfDifferentGridsAreRefused() {
        assertThatThrownBy(() -> Agreement.hd95Mm(box(0, 0, 1, 1), Mask.empty(9, 10, 1), GRID))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
