package org.longus.ui.viewer;

import java.util.List;
import javafx.scene.paint.Color;
import org.longus.ui.casework.Legend;

/** The legend on a plane: a swatch in the way its layer is drawn, and its name. */
final class LegendMarks {
    private static final double ROW = 19;
    private static final double SWATCH = 12;
    private static final double PAD = 7;
    /** From one step of a scale to the next: swatch and number. */
    private static final double STEP = 30;

    private static final Color GROUND = Color.gray(0, 0.6);

    private final Pen pen;
    /** Those of the usual size, as large as texts are now. */
    private double right;

    private double row;

    private double swatch;
    private double pad;
    private double step;

    LegendMarks(Pen pen) {
        this.pen = pen;
    }

    /** Draws upwards from a bottom left corner, no further to the right than {@code right}. */
    void draw(List<Legend.Entry> entries, double left, double bottom, double right) {
        if (entries.isEmpty()) {
            return;
        }
        this.right = right;
        row = pen.scaled(ROW);
        swatch = pen.scaled(SWATCH);
        pad = pen.scaled(PAD);
        step = pen.scaled(STEP);
        double width = entries.stream().mapToDouble(this::width).max().orElseThrow() + 2 * pad;
        width = Math.min(width, right - left);
        double top = bottom - entries.size() * row - pad;
        pen.band(left, top, width, bottom - top, GROUND);
        double y = top + pad / 2 + row / 2;
        for (Legend.Entry entry : entries) {
            line(entry, left + pad, y);
            y += row;
        }
    }

    private double width(Legend.Entry entry) {
        double words = pen.width(entry.name(), false);
        return entry.isScale() ? words + pad + (entry.rgb().size() + 1) * step : swatch + pad + words;
    }

    private void line(Legend.Entry entry, double x, double y) {
        if (!entry.isScale()) {
            mark(entry.kind(), x, y, rgb(entry.rgb().getFirst()));
            text(entry.name(), x + swatch + pad, y);
            return;
        }
        text(entry.name(), x, y);
        double at = x + pen.width(entry.name(), false) + pad;
        for (int n = 0; n <= entry.rgb().size(); n++) {
            if (n == 0) {
                mark(Legend.Kind.OUTLINE, at, y, Color.gray(0.55));
            } else {
                mark(Legend.Kind.FILL, at, y, rgb(entry.rgb().get(n - 1)));
            }
            text(String.valueOf(n), at + pen.scaled(SWATCH + 4), y);
            at += step;
        }
    }

    private void mark(Legend.Kind kind, double x, double y, Color colour) {
        double top = y - swatch / 2;
        switch (kind) {
            case FILL -> pen.band(x, top, swatch, swatch, colour);
            case OUTLINE -> pen.box(x + 0.75, top + 0.75, swatch - 1.5, swatch - 1.5, colour);
            case DASHED -> pen.box(x + 0.75, top + 0.75, swatch - 1.5, swatch - 1.5, colour, 3, 2);
        }
    }

    private void text(String text, double x, double y) {
        pen.line(text, x, y, right - x - pad, Pen.TEXT);
    }

    private static Color rgb(int rgb) {
        return Color.rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }
}
