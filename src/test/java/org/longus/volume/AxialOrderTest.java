package org.longus.volume;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AxialOrderTest {
    /** A coronal acquisition: i to the left, j to the feet, k to posterior. */
    private final Geometry coronal =
            new Geometry(3, 4, 5, new Vec3(9, 8, 7), Vec3.LEFT, new Vec3(0, 0, -1), Vec3.POSTERIOR, 1, 2, 3);

    @Test
    void aCoronalStackBecomesAxialWithEveryVoxelInItsPlace() {
        CtVolume ct = Grids.of(coronal, (i, j, k) -> i + 10 * j + 100 * k);
        CtVolume axial = AxialOrder.of(coronal).apply(ct);
        assertThat(axial.geometry().isAxialStack()).isTrue();
        for (int k = 0; k < 5; k++) {
            for (int j = 0; j < 4; j++) {
                for (int i = 0; i < 3; i++) {
                    Vec3 at = axial.geometry().toIndex(coronal.toLps(i, j, k));
                    assertThat(axial.hu((int) Math.round(at.x()), (int) Math.round(at.y()), (int) Math.round(at.z())))
                            .isEqualTo(ct.hu(i, j, k));
                }
            }
        }
    }

    @Test
    void theInverseUndoesIt() {
        AxialOrder order = AxialOrder.of(coronal);
        Mask mask = Mask.where(3, 4, 5, p -> p % 7 == 0);
        assertThat(order.inverse().apply(order.apply(mask))).isEqualTo(mask);
        assertThat(order.inverse().apply(order.apply(coronal))).isEqualTo(coronal);
    }

    @Test
    void anAxialStackStaysAsItIs() {
        assertThat(AxialOrder.of(Grids.tilted(4, 2, 20)).isIdentity()).isTrue();
        assertThat(AxialOrder.of(Grids.headFirst(3, 3, 3, 1)).isIdentity()).isTrue();
    }
}
