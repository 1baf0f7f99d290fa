package org.longus.volume;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyTest {
    private static final Geometry GRID = Geometry.axial(60, 60, 30, Vec3.ZERO, 2, 2, 3);

    /** A neck of 24 x 24 pixels with an airway, a table of one pixel that touches it, an arm beside it. */
    private static CtVolume scan() {
        return Grids.of(GRID, (i, j, k) -> {
            boolean neck = i >= 10 && i < 34 && j >= 10 && j < 34;
            boolean airway = i >= 20 && i < 23 && j >= 14 && j < 17;
            boolean table = j == 34;
            boolean arm = i >= 45 && i < 55 && j >= 15 && j < 25;
            return neck && !airway || table ? 40 : arm ? 50 : -1000;
        });
    }

    @Test
    void theNeckIsKeptWithItsAirwayAndWithoutTableAndArm() {
        Mask body = Body.of(scan(), 10, 14);
        assertThat(body.get(10, 10, 12)).as("a corner of the neck").isTrue();
        assertThat(body.get(21, 15, 12)).as("the airway, a hole").isTrue();
        assertThat(body.get(50, 20, 12)).as("the arm").isFalse();
        assertThat(body.get(55, 34, 12)).as("the table away from the neck").isFalse();
        // of the table only what the cross reaches from the neck, which it touches, remains
        assertThat(body.count(12)).isBetween(24 * 24, 24 * 24 + 30);
    }

    @Test
    void onlyTheSlicesAskedForHoldBody() {
        Mask body = Body.of(scan(), 10, 14);
        for (int k = 0; k < 30; k++) {
            assertThat(body.count(k) > 0).as("slice %d", k).isEqualTo(k >= 10 && k <= 14);
        }
    }

    @Test
    void slicesOutsideTheScanArePassedOverAndAirIsNoBody() {
        assertThat(Body.of(scan(), 28, 40).count(29)).isPositive();
        assertThat(Body.of(scan(), 80, 90).isEmpty()).isTrue();
        assertThat(Body.of(Grids.of(GRID, (i, j, k) -> -1000), 0, 9).isEmpty()).isTrue();
    }
}
