package org.longus.render;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.longus.volume.PixelRect;
import org.longus.volume.WindowLevel;

/**
 * How a picture's pixels lie on those of a screen, and the picture drawn there. The screen's arrays are of whole panes, row
 * by row; only the part that is asked for is written, and the caller brings them, so that scrolling allocates little.
 *
 * @param width of the picture, in its pixels; likewise {@code height}
 * @param left of the picture's left edge, in screen pixels from the pane's; likewise {@code top}
 * @param perX screen pixels that a picture's pixel takes across; {@code perY} down
 */
public record ScreenGrid(int width, int height, double left, double top, double perX, double perY) {
    /** Weights are whole numbers of this many to one. */
    private static final int ONE = 256;

    /** Below this many screen pixels a thread of one's own is not worth it. */
    private static final int BAND = 1 << 16;

    /**
     * The screen pixels whose middle lies in a part of the picture.
     *
     * @param part in picture pixels
     * @param screenWidth the pane's, in screen pixels; likewise {@code screenHeight}
     */
    public PixelRect shown(PixelRect part, int screenWidth, int screenHeight) {
        return new PixelRect(
                first(left + part.iFrom() * perX, screenWidth),
                first(top + part.jFrom() * perY, screenHeight),
                first(left + part.iTo() * perX, screenWidth),
                first(top + part.jTo() * perY, screenHeight));
    }

    /** Where on the screen a place of the picture lies; picture pixels have their middles at whole numbers. */
    public double screenX(double x) {
        return left + (x + 0.5) * perX;
    }

    public double screenY(double y) {
        return top + (y + 0.5) * perY;
    }

    /** The first screen pixel whose middle lies at or after an edge. */
    private static int first(double edge, int size) {
        return (int) Math.clamp(Math.ceil(edge - 0.5), 0, size);
    }

    /** The whole picture as a part of itself. */
    public PixelRect all() {
        return new PixelRect(0, 0, width, height);
    }

    /**
     * Draws HU through a table of ARGB ({@link WindowLevel#argbTable()}), with those between four pixels' middles
     * interpolated linearly before the window is applied to them.
     *
     * @param shown the screen pixels to draw, within {@link #shown}
     * @param screenWidth a row of {@code into}
     */
    public void smooth(short[] hu, int[] table, PixelRect shown, int[] into, int screenWidth) {
        if (width < 2 || height < 2) {
            squares(hu, table, shown, into, screenWidth);
            return;
        }
        int[] columns = new int[shown.width()];
        int[] weights = new int[shown.width()];
        for (int n = 0; n < columns.length; n++) {
            double x = Math.clamp((shown.iFrom() + n + 0.5 - left) / perX - 0.5, 0, width - 1.0);
            columns[n] = Math.min((int) x, width - 2);
            weights[n] = (int) Math.round((x - columns[n]) * ONE);
        }
        inBands(shown, (from, to) -> {
            // a row of the picture that was stretched is used for several of the screen
            int[] upper = new int[columns.length];
            int[] lower = new int[columns.length];
            int stretched = -1;
            for (int sy = from; sy < to; sy++) {
                double y = Math.clamp((sy + 0.5 - top) / perY - 0.5, 0, height - 1.0);
                int row = Math.min((int) y, height - 2);
                int weight = (int) Math.round((y - row) * ONE);
                if (row == stretched + 1 && stretched >= 0) {
                    int[] spare = upper;
                    upper = lower;
                    lower = spare;
                    stretch(hu, (row + 1) * width, columns, weights, lower);
                } else if (row != stretched) {
                    stretch(hu, row * width, columns, weights, upper);
                    stretch(hu, (row + 1) * width, columns, weights, lower);
                }
                stretched = row;
                int out = sy * screenWidth + shown.iFrom();
                for (int n = 0; n < columns.length; n++) {
                    int value = upper[n] * (ONE - weight) + lower[n] * weight;
                    into[out + n] = table[(value + ONE * ONE / 2 >> 16) & 0xFFFF];
                }
            }
        });
    }

    /** @param into HU times {@link #ONE} */
    private static void stretch(short[] hu, int row, int[] columns, int[] weights, int[] into) {
        for (int n = 0; n < into.length; n++) {
            int p = row + columns[n];
            into[n] = hu[p] * (ONE - weights[n]) + hu[p + 1] * weights[n];
        }
    }

    /** The same with each pixel as the rectangle that it is. */
    public void squares(short[] hu, int[] table, PixelRect shown, int[] into, int screenWidth) {
        int[] argb = new int[width * height];
        Arrays.setAll(argb, p -> table[hu[p] & 0xFFFF]);
        squares(argb, shown, into, screenWidth);
    }

    /** Draws colours, each pixel as the rectangle that it is. */
    public void squares(int[] argb, PixelRect shown, int[] into, int screenWidth) {
        int[] columns = columns(shown);
        inBands(shown, (from, to) -> {
            for (int sy = from; sy < to; sy++) {
                int row = row(sy) * width;
                int out = sy * screenWidth + shown.iFrom();
                for (int n = 0; n < columns.length; n++) {
                    into[out + n] = argb[row + columns[n]];
                }
            }
        });
    }

    private int[] columns(PixelRect shown) {
        int[] columns = new int[shown.width()];
        Arrays.setAll(columns, n -> Math.clamp((long) ((shown.iFrom() + n + 0.5 - left) / perX), 0, width - 1));
        return columns;
    }

    private int row(int screenY) {
        return Math.clamp((long) ((screenY + 0.5 - top) / perY), 0, height - 1);
    }

    /** Rows from and to, the last one not included. */
    private interface Rows {
        void draw(int from, int to);
    }

    private static void inBands(PixelRect shown, Rows rows) {
        int bands = Math.clamp((long) shown.width() * shown.height() / BAND, 1, Math.max(1, shown.height()));
        IntStream each = IntStream.range(0, bands);
        (bands > 1 ? each.parallel() : each)
                .forEach(b -> rows.draw(
                        shown.jFrom() + shown.height() * b / bands, shown.jFrom() + shown.height() * (b + 1) / bands));
    }
}
