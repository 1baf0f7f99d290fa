package org.longus.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.longus.volume.PixelContours.Contour;

class PixelContoursTest {
    @Test
    void aRectangleHasFourCornersOnPixelBorders() {
        Mask mask = Mask.where(7, 5, 1, p -> p % 7 >= 2 && p % 7 <= 4 && p / 7 >= 1 && p / 7 <= 2);
        Contour contour = PixelContours.of(mask).getFirst();
        assertThat(contour.x()).containsExactly(2, 5, 5, 2);
        assertThat(contour.y()).containsExactly(1, 1, 3, 3);
        assertThat(contour.pixels()).isEqualTo(6);
    }

    @Test
    void aHoleIsJoinedByAKeyholeToOneContour() {
        Mask ring = ringOf(5);
        List<Contour> contours = PixelContours.of(ring);
        assertThat(contours).hasSize(1);
        assertThat(contours.getFirst().corners()).isEqualTo(4 + 4 + 2);
        assertThat(contours.getFirst().pixels()).isEqualTo(24);
        assertThat(union(contours, 7, 7)).isEqualTo(ring);
    }

    /** Long lines across a muscle for a hole of one pixel would be taken for borders. */
    @Test
    void aHoleHangsOnTheShortestChannel() {
        Mask mask = Mask.where(20, 20, 1, p -> p % 20 != 17 || p / 20 != 9);
        Contour contour = PixelContours.of(mask).getFirst();
        double around = 0;
        for (int a = 0; a < contour.corners(); a++) {
            int b = (a + 1) % contour.corners();
            around += Math.abs(contour.x()[b] - contour.x()[a]) + Math.abs(contour.y()[b] - contour.y()[a]);
        }
        assertThat(around).isEqualTo(4 * 20 + 4 + 2 * 2);
    }

    @Test
    void anIslandInAHoleIsAContourOfItsOwn() {
        Mask mask = Mask.where(9, 9, 1, p -> {
            int ring = Math.max(Math.abs(p % 9 - 4), Math.abs(p / 9 - 4));
            return ring == 4 || ring == 2 || ring == 0;
        });
        List<Contour> contours = PixelContours.of(mask);
        assertThat(contours).hasSize(3);
        assertThat(union(contours, 9, 9)).isEqualTo(mask);
    }

    @Test
    void pixelsThatTouchByACornerAreTwoContours() {
        Mask mask = Mask.where(2, 2, 1, p -> p == 0 || p == 3);
        assertThat(PixelContours.of(mask)).hasSize(2);
        assertThat(union(PixelContours.of(mask), 2, 2)).isEqualTo(mask);
    }

    @Test
    void anyMaskComesBackByTheRuleWhetherContoursAreUnitedOrCountedUp() {
        Random random = new Random(17);
        for (int trial = 0; trial < 400; trial++) {
            int sizeI = 1 + random.nextInt(17);
            int sizeJ = 1 + random.nextInt(13);
            double share = random.nextDouble();
            Mask mask = Mask.where(sizeI, sizeJ, 1, p -> random.nextDouble() < share);
            for (int most : new int[] {4, 10, Integer.MAX_VALUE}) {
                List<Contour> contours = PixelContours.of(mask, most);
                assertThat(union(contours, sizeI, sizeJ)).isEqualTo(mask);
                assertThat(oddCrossings(contours, sizeI, sizeJ)).isEqualTo(mask);
                assertThat(contours.stream().mapToInt(Contour::pixels).sum()).isEqualTo(mask.count());
                assertThat(contours).allMatch(c -> c.corners() <= most);
            }
        }
    }

    @Test
    void noContourGoesThroughACentreOrSlantwise() {
        for (Contour c : PixelContours.of(ringOf(5))) {
            for (int a = 0; a < c.corners(); a++) {
                int b = (a + 1) % c.corners();
                assertThat(c.x()[a] == c.x()[b] ^ c.y()[a] == c.y()[b]).isTrue();
            }
        }
    }

    @Test
    void theLargestPartComesFirstAndAnEmptyMaskHasNone() {
        Mask mask = Mask.where(9, 1, 1, p -> p < 2 || p > 3);
        assertThat(PixelContours.of(mask).getFirst().pixels()).isEqualTo(5);
        assertThat(PixelContours.of(Mask.empty(3, 3, 1))).isEmpty();
        assertThatThrownBy(() -> PixelContours.of(Mask.empty(3, 3, 2))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Mask ringOf(int width) {
        return Mask.where(7, 7, 1, p -> p % 7 >= 1 && p % 7 <= width && p / 7 >= 1 && p / 7 <= width && p != 24);
    }

    private static Mask union(List<Contour> contours, int sizeI, int sizeJ) {
        return Mask.where(
                sizeI, sizeJ, 1, p -> contours.stream().anyMatch(c -> crossings(c, p % sizeI, p / sizeI) % 2 == 1));
    }

    private static Mask oddCrossings(List<Contour> contours, int sizeI, int sizeJ) {
        return Mask.where(
                sizeI,
                sizeJ,
                1,
                p -> contours.stream()
                                        .mapToInt(c -> crossings(c, p % sizeI, p / sizeI))
                                        .sum()
                                % 2
                        == 1);
    }

    /** Of a ray to the right from the centre of a pixel. */
    private static int crossings(Contour c, int i, int j) {
        double px = i + 0.5;
        double py = j + 0.5;
        int crossings = 0;
        for (int a = 0; a < c.corners(); a++) {
            int b = (a + 1) % c.corners();
            boolean spans = c.y()[a] > py != c.y()[b] > py;
            crossings += spans && c.x()[a] > px ? 1 : 0;
        }
        return crossings;
    }
}
