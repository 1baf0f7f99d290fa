package org.longus.ui.viewer;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.longus.ui.state.Legend;

/** The legend on a plane: a swatch in the way its layer is drawn, and its name. */
final class LegendMarks {
    private static final double ROW = 19;
    private static final double SWATCH = 12;
    private static final double PAD = 7;
    /** From one step of a scale to the next: swatch and number. */
    private static final double STEP = 30;

    private static final Color GROUND = Color.gray(0, 0.6);

    private final Pen pen;

    LegendMarks(Pen pen) {
        this.pen = pen;
    }

    /** Draws upwards from a bottom left corner. */
    void draw(List<Legend.Entry> entries, double left, double bottom) {
        if (entries.isEmpty()) {
            return;
        }
        double width = entries.stream().mapToDouble(this::width).max().orElseThrow() + 2 * PAD;
        double top = bottom - entries.size() * ROW - PAD;
        pen.band(left, top, width, bottom - top, GROUND);
        double y = top + PAD / 2 + ROW / 2;
        for (Legend.Entry entry : entries) {
            row(entry, left + PAD, y);
            y += ROW;
        }
    }

    private double width(Legend.Entry entry) {
        double words = pen.width(entry.name());
        return entry.isScale() ? words + PAD + (entry.rgb().size() + 1) * STEP : SWATCH + PAD + words;
    }

    private void row(Legend.Entry entry, double x, double y) {
        if (!entry.isScale()) {
            swatch(entry.kind(), x, y, rgb(entry.rgb().getFirst()));
            words(entry.name(), x + SWATCH + PAD, y);
            return;
        }
        words(entry.name(), x, y);
        double at = x + pen.width(entry.name()) + PAD;
        for (int n = 0; n <= entry.rgb().size(); n++) {
            if (n == 0) {
                swatch(Legend.Kind.OUTLINE, at, y, Color.gray(0.55));
            } else {
                swatch(Legend.Kind.FILL, at, y, rgb(entry.rgb().get(n - 1)));
            }
            words(String.valueOf(n), at + SWATCH + 4, y);
            at += STEP;
        }
    }

    private void swatch(Legend.Kind kind, double x, double y, Color colour) {
        double top = y - SWATCH / 2;
        switch (kind) {
            case FILL -> pen.band(x, top, SWATCH, SWATCH, colour);
            case OUTLINE -> pen.box(x + 0.75, top + 0.75, SWATCH - 1.5, SWATCH - 1.5, colour);
            case DASHED -> pen.box(x + 0.75, top + 0.75, SWATCH - 1.5, SWATCH - 1.5, colour, 3, 2);
        }
    }

    private void words(String text, double x, double y) {
        pen.text(text, x, y, TextAlignment.LEFT, VPos.CENTER, false, Pen.TEXT);
    }

    private static Color rgb(int rgb) {
        return Color.rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }
}
