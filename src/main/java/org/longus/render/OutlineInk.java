package org.longus.render;

import org.longus.volume.PixelRect;

/**
 * Lays outlines over screen pixels. Each pixel gets its share of a line's colour once, however many runs of the line meet
 * there: half-transparent lines have no knots. A path of so many corners takes JavaFX longer than all else of a frame.
 */
public final class OutlineInk {
    /** How much of each screen pixel the line covers, 0 to 1; all 0 between two outlines. */
    private float[] coverage = {};

    private int width;
    private int height;

    /** For panes of this size from now on. */
    public void resize(int screenWidth, int screenHeight) {
        width = screenWidth;
        height = screenHeight;
        if (coverage.length != width * height) {
            coverage = new float[width * height];
        }
    }

    /** The screen pixels that an outline of a line width touches. */
    public PixelRect reach(MaskOutline outline, ScreenGrid grid, double lineWidth) {
        if (outline.isEmpty()) {
            return PixelRect.EMPTY;
        }
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (double[] run : outline.horizontal()) {
            left = Math.min(left, grid.screenX(run[0]));
            right = Math.max(right, grid.screenX(run[1]));
            top = Math.min(top, grid.screenY(run[2]));
            bottom = Math.max(bottom, grid.screenY(run[2]));
        }
        double half = lineWidth / 2;
        return new PixelRect(
                floor(left - half, width),
                floor(top - half, height),
                ceil(right + half, width),
                ceil(bottom + half, height));
    }

    private static int floor(double at, int size) {
        return (int) Math.clamp(Math.floor(at), 0, size);
    }

    private static int ceil(double at, int size) {
        return (int) Math.clamp(Math.ceil(at), 0, size);
    }

    /**
     * Draws an outline over premultiplied ARGB of a whole pane.
     *
     * @param lineWidth in screen pixels
     * @param rgb 0xRRGGBB
     * @param opacity 0 to 1
     */
    public void lay(MaskOutline outline, ScreenGrid grid, double lineWidth, int rgb, double opacity, int[] screen) {
        PixelRect reach = reach(outline, grid, lineWidth);
        double half = lineWidth / 2;
        for (double[] run : outline.horizontal()) {
            double y = grid.screenY(run[2]);
            cover(grid.screenX(run[0]) - half, y - half, grid.screenX(run[1]) + half, y + half);
        }
        for (double[] run : outline.vertical()) {
            double x = grid.screenX(run[2]);
            cover(x - half, grid.screenY(run[0]) - half, x + half, grid.screenY(run[1]) + half);
        }
        ink(reach, rgb, opacity, screen);
    }

    /** A rectangle of the line, in screen pixels and fractions of them. */
    private void cover(double left, double top, double right, double bottom) {
        int fromX = floor(left, width);
        int toX = ceil(right, width);
        int toY = ceil(bottom, height);
        for (int y = floor(top, height); y < toY; y++) {
            double down = Math.min(bottom, y + 1) - Math.max(top, y);
            for (int x = fromX; x < toX; x++) {
                float part = (float) (down * (Math.min(right, x + 1) - Math.max(left, x)));
                int p = y * width + x;
                coverage[p] = Math.max(coverage[p], part);
            }
        }
    }

    private void ink(PixelRect within, int rgb, double opacity, int[] screen) {
        int red = rgb >> 16 & 255;
        int green = rgb >> 8 & 255;
        int blue = rgb & 255;
        for (int y = within.jFrom(); y < within.jTo(); y++) {
            int end = y * width + within.iTo();
            for (int p = y * width + within.iFrom(); p < end; p++) {
                if (coverage[p] > 0) {
                    double share = coverage[p] * opacity;
                    int under = screen[p];
                    screen[p] = over(255, share, under >>> 24) << 24
                            | over(red, share, under >> 16 & 255) << 16
                            | over(green, share, under >> 8 & 255) << 8
                            | over(blue, share, under & 255);
                    coverage[p] = 0;
                }
            }
        }
    }

    private static int over(double value, double share, int under) {
        return (int) Math.round(value * share + under * (1 - share));
    }
}
