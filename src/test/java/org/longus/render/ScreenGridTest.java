package org.longus.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.longus.volume.PixelRect;

/** Against a place-by-place calculation in floating point, on panes that are drawn by several threads, too. */
class ScreenGridTest {
    private static final int PANE_WIDTH = 640;
    private static final int PANE_HEIGHT = 420;
    private static final int UNTOUCHED = 0x12345678;

    private final Random random = new Random(81);

    /** HU as they are, to be read back from the "colours". */
    private static int[] plainTable() {
        int[] table = new int[1 << 16];
        Arrays.setAll(table, n -> (short) n);
        return table;
    }

    private ScreenGrid grid() {
        return new ScreenGrid(
                random.nextInt(10) == 0 ? 1 : random.nextInt(2, 90),
                random.nextInt(10) == 0 ? 1 : random.nextInt(2, 70),
                random.nextDouble(-150, 200),
                random.nextDouble(-150, 150),
                random.nextDouble(0.3, 12),
                random.nextDouble(0.3, 12));
    }

    private short[] hu(ScreenGrid grid) {
        short[] hu = new short[grid.width() * grid.height()];
        for (int p = 0; p < hu.length; p++) {
            hu[p] = (short) random.nextInt(Short.MIN_VALUE, Short.MAX_VALUE + 1);
        }
        return hu;
    }

    private static int[] pane() {
        int[] pane = new int[PANE_WIDTH * PANE_HEIGHT];
        Arrays.fill(pane, UNTOUCHED);
        return pane;
    }

    /** Where the middle of a screen pixel lies in the picture, pixel middles at whole numbers. */
    private static double[] place(ScreenGrid grid, int p) {
        return new double[] {
            (p % PANE_WIDTH + 0.5 - grid.left()) / grid.perX() - 0.5,
            (p / PANE_WIDTH + 0.5 - grid.top()) / grid.perY() - 0.5
        };
    }

    private static boolean isInside(ScreenGrid grid, double[] at) {
        return at[0] >= -0.5 && at[0] < grid.width() - 0.5 && at[1] >= -0.5 && at[1] < grid.height() - 0.5;
    }

    @Test
    void smoothIsLinearBetweenTheMiddlesOfPixels() {
        for (int n = 0; n < 40; n++) {
            ScreenGrid grid = grid();
            short[] hu = hu(grid);
            int[] pane = pane();
            PixelRect shown = grid.shown(grid.all(), PANE_WIDTH, PANE_HEIGHT);
            grid.smooth(hu, plainTable(), shown, pane, PANE_WIDTH);
            for (int p = 0; p < pane.length; p++) {
                double[] at = place(grid, p);
                if (!isInside(grid, at)) {
                    assertThat(pane[p]).as("%s: pixel %d is beside it", grid, p).isEqualTo(UNTOUCHED);
                } else if (Math.min(grid.width(), grid.height()) == 1) {
                    // nothing to interpolate between in one direction: squares
                    assertThat(pane[p]).isEqualTo(nearest(hu, grid, at));
                } else {
                    // weights are 256ths: so many steps of at most 65535 HU in either direction
                    assertThat((double) pane[p])
                            .as("%s: pixel %d", grid, p)
                            .isCloseTo(linear(hu, grid, at[0], at[1]), within(2.0 * 65536 / 512 + 1));
                }
            }
        }
    }

    private static double linear(short[] hu, ScreenGrid grid, double x, double y) {
        double cx = Math.clamp(x, 0, grid.width() - 1.0);
        double cy = Math.clamp(y, 0, grid.height() - 1.0);
        int i = (int) Math.min(cx, grid.width() - 2.0);
        int j = (int) Math.min(cy, grid.height() - 2.0);
        int p = j * grid.width() + i;
        double upper = hu[p] + (hu[p + 1] - hu[p]) * (cx - i);
        double lower = hu[p + grid.width()] + (hu[p + grid.width() + 1] - hu[p + grid.width()]) * (cx - i);
        return upper + (lower - upper) * (cy - j);
    }

    private static int nearest(short[] hu, ScreenGrid grid, double[] at) {
        return hu[(int) Math.floor(at[1] + 0.5) * grid.width() + (int) Math.floor(at[0] + 0.5)];
    }

    /** On a ramp the steps of the weights cannot hide a shift of a pixel. */
    @Test
    void aRampStaysARamp() {
        ScreenGrid grid = new ScreenGrid(100, 80, 3.25, -7.5, 3.3, 2.7);
        short[] hu = new short[grid.width() * grid.height()];
        for (int p = 0; p < hu.length; p++) {
            hu[p] = (short) (p % 100 * 20 - p / 100 * 10);
        }
        int[] pane = pane();
        PixelRect shown = grid.shown(grid.all(), PANE_WIDTH, PANE_HEIGHT);
        grid.smooth(hu, plainTable(), shown, pane, PANE_WIDTH);
        for (int p = 0; p < pane.length; p++) {
            double[] at = place(grid, p);
            if (at[0] >= 0 && at[0] <= 99 && at[1] >= 0 && at[1] <= 79) {
                assertThat((double) pane[p]).isCloseTo(at[0] * 20 - at[1] * 10, within(0.6));
            }
        }
    }

    @Test
    void squaresAreThePixelUnderEachMiddle() {
        for (int n = 0; n < 40; n++) {
            ScreenGrid grid = grid();
            short[] hu = hu(grid);
            int[] colours = new int[hu.length];
            Arrays.setAll(colours, p -> hu[p]);
            PixelRect shown = grid.shown(grid.all(), PANE_WIDTH, PANE_HEIGHT);
            int[] pane = pane();
            int[] ofColours = pane();
            grid.squares(hu, plainTable(), shown, pane, PANE_WIDTH);
            grid.squares(colours, shown, ofColours, PANE_WIDTH);
            assertThat(ofColours).isEqualTo(pane);
            for (int p = 0; p < pane.length; p++) {
                double[] at = place(grid, p);
                int wanted = isInside(grid, at) ? nearest(hu, grid, at) : UNTOUCHED;
                assertThat(pane[p]).as("%s: pixel %d", grid, p).isEqualTo(wanted);
            }
        }
    }

    @Test
    void aPartIsDrawnAloneAndInItsPlace() {
        ScreenGrid grid = new ScreenGrid(60, 50, 20.3, 11.8, 4.1, 3.7);
        int[] colours = new int[60 * 50];
        Arrays.setAll(colours, p -> p);
        int[] whole = pane();
        grid.squares(colours, grid.shown(grid.all(), PANE_WIDTH, PANE_HEIGHT), whole, PANE_WIDTH);
        PixelRect part = new PixelRect(7, 9, 31, 22);
        int[] pane = pane();
        grid.squares(colours, grid.shown(part, PANE_WIDTH, PANE_HEIGHT), pane, PANE_WIDTH);
        for (int p = 0; p < pane.length; p++) {
            int of = whole[p];
            boolean wanted = of != UNTOUCHED && part.contains(of % 60, of / 60);
            assertThat(pane[p]).isEqualTo(wanted ? of : UNTOUCHED);
        }
    }
}
