package org.longus.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.longus.volume.Mask;
import org.longus.volume.PixelRect;

class OutlineInkTest {
    private static final int WIDTH = 210;
    private static final int HEIGHT = 160;

    private final Random random = new Random(91);
    private final OutlineInk ink = new OutlineInk();

    private Mask mask(int width, int height) {
        int share = random.nextInt(2, 9);
        return Mask.where(width, height, 1, p -> random.nextInt(10) < share);
    }

    private ScreenGrid grid(Mask mask) {
        return new ScreenGrid(
                mask.sizeI(),
                mask.sizeJ(),
                random.nextDouble(-40, 60),
                random.nextDouble(-40, 60),
                random.nextDouble(0.4, 9),
                random.nextDouble(0.4, 9));
    }

    /** The edges between a pixel of the mask and one that is not, one pixel long each, as rectangles of a line: x0, y0, x1, y1. */
    private static List<double[]> edges(Mask mask, ScreenGrid grid, double lineWidth) {
        double half = lineWidth / 2;
        List<double[]> edges = new ArrayList<>();
        for (int j = 0; j <= mask.sizeJ(); j++) {
            for (int i = 0; i <= mask.sizeI(); i++) {
                double x = grid.left() + i * grid.perX();
                double y = grid.top() + j * grid.perY();
                if (mask.get(i, j) != mask.get(i - 1, j)) {
                    edges.add(new double[] {x - half, y - half, x + half, y + grid.perY() + half});
                }
                if (mask.get(i, j) != mask.get(i, j - 1)) {
                    edges.add(new double[] {x - half, y - half, x + grid.perX() + half, y + half});
                }
            }
        }
        return edges;
    }

    @Test
    void everyEdgeIsDrawnAndNothingElseAndNoPixelTwice() {
        int colour = 80 << 16 | 160 << 8 | 240;
        int full = Math.round(255 * 0.5f);
        for (int n = 0; n < 60; n++) {
            Mask mask = mask(random.nextInt(1, 30), random.nextInt(1, 25));
            ScreenGrid grid = grid(mask);
            double lineWidth = random.nextDouble(0.6, 4);
            int[] screen = new int[WIDTH * HEIGHT];
            ink.resize(WIDTH, HEIGHT);
            MaskOutline outline = MaskOutline.of(mask);
            ink.lay(outline, grid, lineWidth, colour, 0.5, screen);
            PixelRect reach = ink.reach(outline, grid, lineWidth);
            List<double[]> edges = edges(mask, grid, lineWidth);
            for (int p = 0; p < screen.length; p++) {
                int x = p % WIDTH;
                int y = p / WIDTH;
                boolean whole = edges.stream().anyMatch(e -> e[0] <= x && e[1] <= y && e[2] >= x + 1 && e[3] >= y + 1);
                boolean touched = edges.stream().anyMatch(e -> e[0] < x + 1 && e[1] < y + 1 && e[2] > x && e[3] > y);
                int alpha = screen[p] >>> 24;
                assertThat(alpha).as("pixel %d, %d", x, y).isLessThanOrEqualTo(full);
                if (whole) {
                    assertThat(alpha).as("pixel %d, %d on a line", x, y).isEqualTo(full);
                }
                if (!touched) {
                    assertThat(screen[p])
                            .as("pixel %d, %d beside the line", x, y)
                            .isZero();
                }
                if (screen[p] != 0) {
                    assertThat(reach.contains(x, y)).isTrue();
                }
            }
        }
    }

    @Test
    void anOpaqueLineTakesThePlaceOfWhatLiesUnderIt() {
        Mask mask = Mask.where(10, 10, 1, p -> p % 10 > 3 && p % 10 < 7 && p / 10 > 2 && p / 10 < 6);
        ScreenGrid grid = new ScreenGrid(10, 10, 20, 15, 8, 8);
        int[] screen = new int[WIDTH * HEIGHT];
        Arrays.fill(screen, 0x80402010);
        ink.resize(WIDTH, HEIGHT);
        ink.lay(MaskOutline.of(mask), grid, 2, 10 << 16 | 20 << 8 | 30, 1, screen);
        // the left edge of pixel 4 is at 20 + 4 * 8
        assertThat(screen[60 * WIDTH + 51]).isEqualTo(0xFF0A141E);
        assertThat(screen[60 * WIDTH + 52]).isEqualTo(0xFF0A141E);
        assertThat(screen[60 * WIDTH + 50]).isEqualTo(0x80402010);
        assertThat(screen[60 * WIDTH + 53]).isEqualTo(0x80402010);
    }

    @Test
    void nothingIsLeftForTheNextOutline() {
        Mask mask = mask(20, 20);
        ScreenGrid grid = grid(mask);
        ink.resize(WIDTH, HEIGHT);
        ink.lay(MaskOutline.of(mask), grid, 2, 0xFFFFFF, 1, new int[WIDTH * HEIGHT]);
        int[] screen = new int[WIDTH * HEIGHT];
        ink.lay(MaskOutline.of(Mask.empty(20, 20, 1)), grid, 2, 0xFFFFFF, 1, screen);
        ink.lay(MaskOutline.of(Mask.where(20, 20, 1, p -> p == 0)), grid, 0.5, 0xFFFFFF, 1, screen);
        assertThat(Arrays.stream(screen).filter(c -> c != 0).count())
                .isLessThanOrEqualTo((long) ((grid.perX() + 3) * (grid.perY() + 3)));
    }
}
