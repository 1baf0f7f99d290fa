package org.longus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Vec3;

/** The second step's window is a piece of the whole scan's grid, to the last bit, though little of the scan is read. */
class WindowAroundTest {
    private static final int[] SIZE = {6, 8, 4};
    private final Random random = new Random(11);

    private static Manifest.Input input(List<Integer> size) {
        return new Manifest.Input(
                "ct",
                List.of(Direction.S, Direction.P, Direction.L),
                List.of(2.5, 1.3, 2.0),
                size,
                List.of(1, 1, 1),
                List.of(-300.0, 1000.0),
                List.of(-1.0, 1.0),
                -1024,
                new Manifest.Input.Centre(-300));
    }

    private CtVolume scan(int senses) {
        int[] s = {1 - 2 * (senses & 1), 1 - 2 * (senses >> 1 & 1), 1 - 2 * (senses >> 2)};
        Geometry g = new Geometry(
                15, 14, 24, Vec3.ZERO, new Vec3(s[0], 0, 0), new Vec3(0, s[1], 0), new Vec3(0, 0, s[2]), 1.1, 0.9, 1.7);
        return Grids.of(g, (i, j, k) -> random.nextInt(3000) - 2000);
    }

    @Test
    void itIsAPieceOfTheWholeGridForAnySenseOfTheAxesAndBeyondTheScansEnds() {
        for (int n = 0; n < 40; n++) {
            CtVolume ct = scan(n % 8);
            InputGrid whole = InputGrid.ofVolume(ct, input(List.of(0, 0, 0)));
            Vec3 around = new Vec3(random.nextInt(-4, 18), random.nextInt(-4, 18), random.nextDouble(-3, 27));
            InputGrid window = InputGrid.around(ct, around, input(List.of(SIZE[0], SIZE[1], SIZE[2])));
            assertThat(window.shape()).containsExactly(1, 1, SIZE[0], SIZE[1], SIZE[2]);
            int[] start = new int[3];
            for (int d = 0; d < 3; d++) {
                int axis = 2 - d;
                double c = whole.sample(axis, around.component(axis));
                start[d] = (int) Math.floor(c + 1e-6 + 1 - SIZE[d] / 2.0);
                assertThat(window.sample(axis, around.component(axis))).isCloseTo(c - start[d], within(1e-9));
                assertThat(window.ctIndex(axis, 2.25)).isCloseTo(whole.ctIndex(axis, 2.25 + start[d]), within(1e-9));
            }
            assertThat(window.tensor()).isEqualTo(piece(whole, start));
        }
    }

    @Test
    void aWindowFarOutsideTheScanHoldsNothing() {
        float[] far = InputGrid.around(scan(0), new Vec3(7, 7, 900), input(List.of(6, 8, 4)))
                .tensor();
        assertThat(far).containsOnly(-1f);
        assertThat(InputGrid.around(scan(0), new Vec3(-900, 7, 12), input(List.of(6, 8, 4)))
                        .tensor())
                .containsOnly(-1f);
    }

    @Test
    void aCentreThatLiesOnASampleIsNotRoundedToEitherSide() {
        Geometry g = Geometry.axial(20, 20, 30, Vec3.ZERO, 1, 1, 2.5 / 3);
        CtVolume ct = Grids.of(g, (i, j, k) -> 0);
        // the scan is 10 samples long; sample 5 has its middle at (5.5 * 2.5) / (2.5 / 3) - 0.5
        for (double off : new double[] {-1e-9, 0, 1e-9}) {
            InputGrid window = InputGrid.around(ct, new Vec3(9, 9, 16 + off), input(List.of(6, 8, 4)));
            assertThat(window.sample(2, 16)).isCloseTo(2, within(1e-6));
        }
    }

    private static float[] piece(InputGrid whole, int[] start) {
        long[] shape = whole.shape();
        float[] piece = new float[SIZE[0] * SIZE[1] * SIZE[2]];
        int q = 0;
        for (int z = start[0]; z < start[0] + SIZE[0]; z++) {
            for (int y = start[1]; y < start[1] + SIZE[1]; y++) {
                for (int x = start[2]; x < start[2] + SIZE[2]; x++) {
                    boolean in = z >= 0 && y >= 0 && x >= 0 && z < shape[2] && y < shape[3] && x < shape[4];
                    piece[q++] = in ? whole.tensor()[(int) ((z * shape[3] + y) * shape[4] + x)] : -1;
                }
            }
        }
        return piece;
    }
}
