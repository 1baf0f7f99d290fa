package org.longus.volume;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Slices whose parts are given in mm, x to the left and y to the back from the upper left corner. */
class SliceBodyTest {
    /** What stands at a point: its HU. */
    private interface Scene {
        double hu(double x, double y);
    }

    private static final double NECK_X = 100;
    private static final double NECK_Y = 90;

    private static double neckRadius(double x, double y) {
        return Math.hypot((x - NECK_X) / 65, (y - NECK_Y) / 55);
    }

    /** An upright ellipse of 130 x 110 mm, an airway in it. */
    private static double neck(double x, double y) {
        boolean airway = Math.hypot(x - NECK_X, y - 70) < 10;
        return neckRadius(x, y) < 1 && !airway ? 40 : -1000;
    }

    private static Mask body(double pixelMm, double widthMm, double heightMm, Scene scene) {
        Geometry g = Geometry.axial(
                (int) (widthMm / pixelMm), (int) (heightMm / pixelMm), 1, Vec3.ZERO, pixelMm, pixelMm, 3);
        CtVolume ct = Grids.of(g, (i, j, k) -> (int) scene.hu((i + 0.5) * pixelMm, (j + 0.5) * pixelMm));
        return SliceBody.of(ct, 0);
    }

    private static boolean at(Mask body, double pixelMm, double x, double y) {
        return body.get((int) (x / pixelMm), (int) (y / pixelMm));
    }

    private static double areaCm2(Mask body, double pixelMm) {
        return body.count() * pixelMm * pixelMm / 100;
    }

    private static final double NECK_CM2 = Math.PI * 6.5 * 5.5;

    @Test
    void theNeckIsWholeItsAirwayIncludedAtEveryPixelSize() {
        for (double pixel : new double[] {0.5, 1, 1.5, 2.7, 4, 5}) {
            Mask body = body(pixel, 200, 200, SliceBodyTest::neck);
            assertThat(at(body, pixel, NECK_X, 70)).as("airway at %s mm", pixel).isTrue();
            assertThat(areaCm2(body, pixel)).as("area at %s mm", pixel).isBetween(0.96 * NECK_CM2, 1.03 * NECK_CM2);
        }
    }

    @Test
    void aCouchShellThatTouchesTheNeckIsNotTheBodys() {
        for (double pixel : new double[] {1, 3.9}) {
            Mask body = body(pixel, 200, 200, (x, y) -> Math.abs(y - 147) < Math.max(1.5, pixel / 2) ? 80 : neck(x, y));
            assertThat(at(body, pixel, 30, 147))
                    .as("couch, pixels of %s mm", pixel)
                    .isFalse();
            assertThat(at(body, pixel, 170, 147)).isFalse();
            assertThat(areaCm2(body, pixel)).isBetween(0.96 * NECK_CM2, 1.04 * NECK_CM2);
        }
    }

    @Test
    void aMaskFrameTwoMillimetresOffTheSkinIsNotTheBodysAndTheAirWithinStaysAir() {
        Mask body = body(1, 200, 200, (x, y) -> {
            double off = (neckRadius(x, y) - 1) * 60;
            return off > 2 && off < 5 ? 100 : neck(x, y);
        });
        assertThat(areaCm2(body, 1)).isBetween(0.97 * NECK_CM2, 1.02 * NECK_CM2);
        assertThat(at(body, 1, NECK_X, 34)).as("the air under the frame").isFalse();
        assertThat(at(body, 1, NECK_X, 31)).as("the frame").isFalse();
    }

    @Test
    void aHollowHeadrestUnderTheNeckStaysOutside() {
        Mask body = body(1, 200, 200, (x, y) -> {
            boolean box = x > 40 && x < 160 && y > 143 && y < 190;
            boolean within = x > 43 && x < 157 && y > 146 && y < 187;
            return box && !within ? 60 : neck(x, y);
        });
        assertThat(at(body, 1, NECK_X, 170)).as("the air in the box").isFalse();
        assertThat(areaCm2(body, 1)).isBetween(0.97 * NECK_CM2, 1.05 * NECK_CM2);
    }

    @Test
    void aNeckCutOffByTheImageIsWholeUpToTheBorder() {
        // the image begins within the neck: 40 mm of it are missing on one side, 15 mm in front
        Mask body = body(1, 150, 150, (x, y) -> neck(x + 75, y + 50));
        assertThat(body.get(0, 40)).isTrue();
        assertThat(body.get(0, 0)).as("a corner within the neck").isTrue();
        double[] depth = SliceBody.squaredDepthMm2(body, Geometry.axial(150, 150, 1, Vec3.ZERO, 1, 1, 1));
        assertThat(Math.sqrt(depth[40 * 150])).as("the border is no skin").isGreaterThan(20);
    }

    @Test
    void armsBesideTheHeadAreNotTheNecks() {
        // each arm is somewhat larger than the neck of a thin person
        Mask body = body(1, 420, 200, (x, y) -> {
            boolean arm = Math.hypot(x - 60, y - 100) < 50 || Math.hypot(x - 360, y - 100) < 50;
            boolean thin = Math.hypot(x - 210, y - 100) < 45;
            return arm || thin ? 50 : -1000;
        });
        assertThat(at(body, 1, 210, 100)).isTrue();
        assertThat(at(body, 1, 60, 100)).isFalse();
        assertThat(at(body, 1, 360, 100)).isFalse();
    }

    @Test
    void paddingAndBlankAirAreOutside() {
        Mask body = body(1, 200, 200, (x, y) -> Math.hypot(x - 100, y - 100) > 95 ? -3024 : neck(x, y));
        assertThat(areaCm2(body, 1)).isBetween(0.97 * NECK_CM2, 1.02 * NECK_CM2);
        assertThat(body(2, 100, 100, (x, y) -> -1000).isEmpty()).isTrue();
        assertThat(body(2, 100, 100, (x, y) -> 40).count()).as("no air at all").isEqualTo(2500);
    }

    @Test
    void aDarkStreakThroughTheNeckDoesNotCutItInTwo() {
        // 8 mm of -1000 HU from skin to skin, as beside metal, closed by 3 mm of skin
        Mask body = body(1, 200, 200, (x, y) -> Math.abs(x - 110) < 4 && neckRadius(x, y) < 0.95 ? -1000 : neck(x, y));
        assertThat(at(body, 1, 60, 90)).isTrue();
        assertThat(at(body, 1, 140, 90)).isTrue();
    }

    @Test
    void gasUnderTheSkinDoesNotTakeTheTissueBesideItAway() {
        // a bubble 3 mm below the skin: the tissue over it is thinner than what is opened away
        Mask body = body(1, 200, 200, (x, y) -> Math.hypot(x - 41, y - 90) < 3 ? -900 : neck(x, y));
        assertThat(at(body, 1, 37, 90)).isTrue();
        assertThat(at(body, 1, 36, 93)).isTrue();
        assertThat(at(body, 1, 41, 90)).isTrue();
    }
}
