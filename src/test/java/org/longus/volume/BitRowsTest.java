package org.longus.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whole rows at once give what voxel by voxel gives, whatever the rows' length. */
class BitRowsTest {
    private final Random random = new Random(5);

    private Mask speckled(int sizeI, int sizeJ, int sizeK, double share) {
        boolean[] in = new boolean[sizeI * sizeJ * sizeK];
        for (int p = 0; p < in.length; p++) {
            in[p] = random.nextDouble() < share;
        }
        return Mask.where(sizeI, sizeJ, sizeK, p -> in[p]);
    }

    /** Whether all ({@code every}) or any voxels of the cross around a voxel are in the mask; outside the grid none is. */
    private static boolean cross(Mask m, int p, int[] arms, boolean every) {
        int[] size = {m.sizeI(), m.sizeJ(), m.sizeK()};
        int[] at = {p % size[0], p / size[0] % size[1], p / size[0] / size[1]};
        for (int axis = 0; axis < 3; axis++) {
            for (int n = -arms[axis]; n <= arms[axis]; n++) {
                int[] q = at.clone();
                q[axis] += n;
                boolean in = q[axis] >= 0 && q[axis] < size[axis] && m.get(q[0], q[1], q[2]);
                if (in != every) {
                    return in;
                }
            }
        }
        return every;
    }

    @Test
    void shrinkingAndGrowingAreThoseOfTheCrossForRowsOfAnyLength() {
        for (int sizeI : new int[] {1, 7, 63, 64, 65, 130, 192}) {
            int[] arms = {random.nextInt(0, 70), random.nextInt(0, 4), random.nextInt(0, 3)};
            Mask dense = speckled(sizeI, 9, 6, 0.97);
            Mask sparse = speckled(sizeI, 9, 6, 0.01);
            int[] few = {random.nextInt(1, 4), 1, 1};
            assertThat(BitRows.of(dense).shrunk(few).toMask())
                    .as("%d, shrunk", sizeI)
                    .isEqualTo(Mask.where(sizeI, 9, 6, p -> cross(dense, p, few, true)));
            assertThat(BitRows.of(sparse).grown(arms).toMask())
                    .as("%d, grown", sizeI)
                    .isEqualTo(Mask.where(sizeI, 9, 6, p -> cross(sparse, p, arms, false)));
        }
    }

    @Test
    void aMaskComesBackAndMeetsAnother() {
        Mask a = speckled(70, 5, 4, 0.4);
        Mask b = speckled(70, 5, 4, 0.4);
        assertThat(BitRows.of(a).toMask()).isEqualTo(a);
        assertThat(BitRows.of(a).and(BitRows.of(b)).toMask()).isEqualTo(a.and(b));
    }

    @Test
    void whatIsAboveALimitIsTakenFromTheSlicesThatAreAsked() {
        CtVolume ct = Grids.of(Geometry.axial(66, 4, 9, Vec3.ZERO, 1, 1, 1), (i, j, k) -> i + 100 * k);
        Mask above = BitRows.above(ct, 3, 5, 450).toMask();
        assertThat(above).isEqualTo(Mask.where(66, 4, 3, p -> p % 66 + 100 * (p / 264 + 3) > 450));
    }
}
