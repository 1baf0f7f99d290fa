package org.longus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.longus.volume.AxialOrder;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

class InputGridTest {
    private static Manifest.Input input(List<Direction> axes, List<Double> spacingMm, List<Integer> size) {
        return new Manifest.Input(
                "ct",
                axes,
                spacingMm,
                size,
                size.stream().map(s -> 4).toList(),
                List.of(-500.0, 500.0),
                List.of(-1.0, 1.0),
                -1024,
                new Manifest.Input.Centre(-300));
    }

    private static final List<Direction> SPL = List.of(Direction.S, Direction.P, Direction.L);

    /** The formula of models/pack-format.md written out once more, slowly, for one output sample. */
    private static double reference(CtVolume ct, Manifest.Input in, int[] t) {
        Geometry g = ct.geometry();
        double[][] weights = new double[3][];
        for (int d = 0; d < 3; d++) {
            int axis = in.axes().get(d).patientAxis();
            int n = g.size(axis);
            double s = g.spacingMm(axis);
            double to = in.spacingMm().get(d);
            int m = Math.max(1, (int) Math.ceil(n * s / to - 1e-6));
            int v = g.sense(axis) == in.axes().get(d).sign() ? t[d] : m - 1 - t[d];
            double p = ((n * s - m * to) / 2 + (v + 0.5) * to) / s - 0.5;
            double r = Math.max(1, to / s);
            double[] w = new double[n];
            double sum = 0;
            for (int u = 0; u < n; u++) {
                w[u] = Math.max(0, 1 - Math.abs(u - p) / r);
                sum += w[u];
            }
            for (int u = 0; u < n; u++) {
                w[u] /= sum;
            }
            weights[axis] = w;
        }
        double hu = 0;
        for (int k = 0; k < g.sizeK(); k++) {
            for (int j = 0; j < g.sizeJ(); j++) {
                for (int i = 0; i < g.sizeI(); i++) {
                    double w = weights[0][i] * weights[1][j] * weights[2][k];
                    hu += w * Math.max(in.padHu(), ct.hu(i, j, k));
                }
            }
        }
        return in.range().get(0)
                + (Math.clamp(hu, in.clipHu().get(0), in.clipHu().get(1))
                                - in.clipHu().get(0))
                        / (in.clipHu().get(1) - in.clipHu().get(0))
                        * (in.range().get(1) - in.range().get(0));
    }

    @Test
    void theTensorIsWhatTheFormatSaysForAnySenseOfTheAxes() {
        Random random = new Random(3);
        for (int n = 0; n < 8; n++) {
            int[] s = {n & 1, n >> 1 & 1, n >> 2};
            Geometry g = new Geometry(
                    9,
                    8,
                    12,
                    Vec3.ZERO,
                    new Vec3(1 - 2 * s[0], 0, 0),
                    new Vec3(0, 1 - 2 * s[1], 0),
                    new Vec3(0, 0, 1 - 2 * s[2]),
                    1.1,
                    0.9,
                    1.7);
            CtVolume ct = Grids.of(g, (i, j, k) -> random.nextInt(3000) - 2000);
            Manifest.Input in = input(SPL, List.of(2.5, 1.3, 0.8), List.of(0, 0, 0));
            InputGrid grid = InputGrid.ofVolume(ct, in);
            // 12 * 1.7 / 2.5 -> 9 slices, padded to 12, one before; 8 * 0.9 / 1.3 -> 6 to 8; 9 * 1.1 / 0.8 -> 13 to 16
            assertThat(grid.shape()).containsExactly(1, 1, 12, 8, 16);
            float[] tensor = grid.tensor();
            for (int check = 0; check < 40; check++) {
                int[] t = {random.nextInt(9), random.nextInt(6), random.nextInt(13)};
                float found = tensor[((t[0] + 1) * 8 + t[1] + 1) * 16 + t[2] + 1];
                assertThat((double) found).isCloseTo(reference(ct, in, t), within(1e-4));
            }
            assertThat(tensor[0]).as("padding").isEqualTo(-1);
        }
    }

    @Test
    void aWindowIsCentredOnTheTissue() {
        Geometry g = Geometry.axial(40, 40, 1, Vec3.ZERO, 1, 1, 1);
        CtVolume ct = Grids.of(g, (i, j, k) -> i >= 20 && i < 24 && j >= 30 && j < 34 ? 40 : -1000);
        InputGrid grid =
                InputGrid.ofSlice(ct, 0, input(List.of(Direction.P, Direction.L), List.of(1.0, 1.0), List.of(8, 8)));
        Mask bright = grid.maskWhere(p -> grid.tensor()[p] > 0);
        assertThat(bright).isEqualTo(Mask.where(8, 8, 1, p -> p % 8 >= 2 && p % 8 < 6 && p / 8 >= 2 && p / 8 < 6));
    }

    @Test
    void aMaskGoesToTheTensorAndBackInItsPlace() {
        for (Geometry g : List.of(
                Geometry.axial(40, 36, 30, Vec3.ZERO, 1, 1.2, 2),
                AxialOrder.of(Grids.headFirst(40, 36, 30, 2)).apply(Grids.headFirst(40, 36, 30, 2)))) {
            Mask block = Mask.where(
                    40,
                    36,
                    30,
                    p -> p % 40 >= 8
                            && p % 40 < 24
                            && p / 40 % 36 >= 10
                            && p / 40 % 36 < 30
                            && p / 1440 >= 12
                            && p / 1440 < 22);
            CtVolume ct = Grids.of(g, (i, j, k) -> block.get(i, j, k) ? 500 : 0);
            InputGrid grid = InputGrid.ofVolume(ct, input(SPL, List.of(2.0, 1.2, 1.0), List.of(0, 32, 24)));
            byte[] votes = new byte[grid.tensor().length];
            for (int p = 0; p < votes.length; p++) {
                votes[p] = (byte) (grid.tensor()[p] > 0.5 ? 5 : 0);
            }
            assertThat(grid.toCt(votes, 2.5, g)).isEqualTo(block);
        }
    }
}
