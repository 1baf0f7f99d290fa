package org.longus.ui.viewer;

import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.SliceSelector;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.Legend;
import org.longus.ui.casework.SlicePlace;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.display.Layer;
import org.longus.ui.display.WindowPresets;
import org.longus.ui.key.Shortcut;
import org.longus.volume.Plane;
import org.longus.volume.PlaneView;
import org.longus.volume.SliceNumber;
import org.longus.volume.Vec3;
import org.longus.volume.WindowLevel;

/** Everything on a plane that is lines and text: outlines, the section's band, the slice line, cross-hair, letters, scale. */
final class Marks {
    private static final double EDGE = 10;
    /** What a letter at an edge takes, with the space around it. */
    private static final double LETTER = 28;

    /** From one line of text to the next. */
    private static final double ROW = 18;

    /** Below this width a pane's texts stand closer together. */
    private static final double NARROW = 380;

    private static final double[] SCALE_BARS_MM = {100, 50, 20, 10, 5, 2, 1};
    private static final Color CROSS_HAIR = Color.gray(1, 0.55);

    private final Canvas canvas = new Canvas();
    private final Pen pen = new Pen(canvas.getGraphicsContext2D());
    private final SketchMarks sketches = new SketchMarks(pen);
    private final LegendMarks legend = new LegendMarks(pen);
    private final DiscMarks discs = new DiscMarks(pen);

    Marks() {
        canvas.setMouseTransparent(true);
    }

    Canvas node() {
        return canvas;
    }

    /**
     * @param draggedK where the slice line is being dragged to; -1 when it is not
     * @param draggedSection by how many slices the section is being dragged
     * @param crossHair whether to draw where the other planes cut this one
     */
    void draw(
            CaseModel model,
            DisplayModel display,
            Viewport v,
            Overlay overlay,
            int draggedK,
            int draggedSection,
            boolean crossHair) {
        canvas.setWidth(v.width());
        canvas.setHeight(v.height());
        pen.scale(display.scale().factor());
        pen.decimals(display.decimalsProperty().get());
        pen.clear(v.width(), v.height());
        Plane plane = v.view().plane();
        boolean bare = display.overlaysHeldOffProperty().get();
        if (plane != Plane.AXIAL && !bare) {
            band(model, display, v, draggedSection);
        }
        dashed(display, v, overlay);
        if (crossHair && !bare) {
            crossHair(model, v);
        }
        if (plane != Plane.AXIAL && !bare) {
            sliceLine(model, display, v, draggedK);
        }
        texts(model, display, v);
        scaleBar(v);
        if (plane == Plane.AXIAL && display.legendProperty().get() && !bare) {
            legend.draw(Legend.of(model, display), pen.scaled(EDGE), v.height() - pen.scaled(EDGE + 20), v.width());
        }
    }

    /** Goes on top: what a hand draws there. */
    SketchMarks sketches() {
        return sketches;
    }

    void clear() {
        pen.clear(canvas.getWidth(), canvas.getHeight());
    }

    /** A layer's colour without its opacity. */
    static Color colour(Layer layer) {
        return Color.web("#%06X".formatted(layer.rgb()));
    }

    private void dashed(DisplayModel display, Viewport v, Overlay overlay) {
        pen.dashed(overlay.other(), v, colour(display.comparison()));
        pen.dashed(overlay.takenAway(), v, colour(display.changes()));
    }

    /** The slices of the section as a faint stripe across the whole picture, with its edges. */
    private void band(CaseModel model, DisplayModel display, Viewport v, int dragged) {
        C3Result result = model.resultProperty().get();
        if (result == null || result.section().isEmpty() || !display.section().isVisible()) {
            return;
        }
        SliceSelector.Middle middle = result.section().get().middle();
        double a = screenY(v, middle.firstK() - 0.5);
        double b = screenY(v, middle.lastK() + 0.5);
        double left = Math.max(0, v.left());
        double right = Math.min(v.width(), v.left() + v.pictureWidth());
        Color yellow = colour(display.section());
        pen.band(left, Math.min(a, b), right - left, Math.abs(b - a), yellow.deriveColor(0, 1, 1, 0.10));
        pen.line(left, a, right, a, yellow.deriveColor(0, 1, 1, 0.7), 1);
        pen.line(left, b, right, b, yellow.deriveColor(0, 1, 1, 0.7), 1);
        if (dragged == 0) {
            result.section().get().discs().ifPresent(d -> discs.draw(d, v, left, right, pen.scaled(LETTER)));
        } else {
            double by = screenY(v, dragged) - screenY(v, 0);
            pen.line(left, a + by, right, a + by, yellow, 1.6, 7, 4);
            pen.line(left, b + by, right, b + by, yellow, 1.6, 7, 4);
            double mm = Math.abs(dragged) * model.series().ct().geometry().spacingK();
            pen.text(
                    String.format(Locale.ROOT, "move C3 by %.0f mm", mm),
                    left + pen.scaled(LETTER),
                    Math.min(a, b) + by - 4,
                    TextAlignment.LEFT,
                    VPos.BOTTOM,
                    true,
                    yellow);
        }
        // above the band: the slice line runs somewhere within it
        pen.text("C3", right - pen.scaled(LETTER), Math.min(a, b) - 2, TextAlignment.RIGHT, VPos.BOTTOM, true, yellow);
    }

    private void sliceLine(CaseModel model, DisplayModel display, Viewport v, int draggedK) {
        Color blue = colour(display.muscle());
        double left = Math.max(0, v.left());
        double right = Math.min(v.width(), v.left() + v.pictureWidth());
        if (model.slice() != null) {
            boolean dragged = draggedK >= 0;
            double y = screenY(v, model.slice().k());
            pen.line(left, y, right, y, dragged ? blue.deriveColor(0, 1, 1, 0.4) : blue, 1.6);
            if (!dragged) {
                pen.grip(left, y, 1, blue);
                pen.grip(right, y, -1, blue);
            }
        }
        if (draggedK >= 0) {
            double y = screenY(v, draggedK);
            pen.line(left, y, right, y, blue, 2, 7, 4);
            pen.text(
                    "measure slice " + SliceNumber.of(draggedK),
                    left + 8,
                    y - 4,
                    TextAlignment.LEFT,
                    VPos.BOTTOM,
                    true,
                    blue);
        }
    }

    private static double screenY(Viewport v, double k) {
        return v.toScreen(new Vec3(0, 0, k)).getY();
    }

    private void crossHair(CaseModel model, Viewport v) {
        Vec3 at = model.cursor().onPicture(v.view());
        Point2D p = v.toScreen(at.x(), at.y());
        double gap = 12;
        double right = v.width();
        double bottom = v.height();
        pen.line(pen.scaled(LETTER), p.getY(), p.getX() - gap, p.getY(), CROSS_HAIR, 0.8, 3, 4);
        pen.line(p.getX() + gap, p.getY(), right - pen.scaled(LETTER), p.getY(), CROSS_HAIR, 0.8, 3, 4);
        pen.line(p.getX(), pen.scaled(LETTER), p.getX(), p.getY() - gap, CROSS_HAIR, 0.8, 3, 4);
        pen.line(p.getX(), p.getY() + gap, p.getX(), bottom - pen.scaled(LETTER), CROSS_HAIR, 0.8, 3, 4);
    }

    private void texts(CaseModel model, DisplayModel display, Viewport v) {
        PlaneView view = v.view();
        double w = v.width();
        double h = v.height();
        double edge = pen.scaled(EDGE);
        double row = pen.scaled(ROW);
        pen.text(letter(view.letterTop()), w / 2, edge, TextAlignment.CENTER, VPos.TOP, true, Pen.TEXT);
        pen.text(letter(view.letterBottom()), w / 2, h - edge, TextAlignment.CENTER, VPos.BOTTOM, true, Pen.TEXT);
        double middle = clearOfSliceLine(model, v);
        pen.text(letter(view.letterLeft()), edge, middle, TextAlignment.LEFT, VPos.CENTER, true, Pen.TEXT);
        pen.text(letter(view.letterRight()), w - edge, middle, TextAlignment.RIGHT, VPos.CENTER, true, Pen.TEXT);

        // the letters tell the sides of the patient: where it is narrow, all else makes way for them
        double leftOfLetter = w / 2 - pen.scaled(LETTER) / 2;
        double aboveLetters = middle - row / 2;
        int slice = model.cursor().slice(view.plane());
        SlicePlace place = SlicePlace.of(model.series(), view.plane(), slice);
        String name = switch (view.plane()) {
            case AXIAL -> "Axial";
            case CORONAL -> "Coronal";
            case SAGITTAL -> "Sagittal";
        };
        double y = edge + pen.width(name, true) < leftOfLetter ? edge : edge + row;
        if (y + row < aboveLetters) {
            pen.text(name, edge, y, TextAlignment.LEFT, VPos.TOP, true, Pen.TEXT);
        }
        if (y + 2 * row < aboveLetters) {
            pen.text("slice " + place.counted(), edge, y + row, TextAlignment.LEFT, VPos.TOP, false, Pen.QUIET);
        }
        if (y + 3 * row < aboveLetters) {
            pen.text(
                    pen.figures(place.inTheScanner()),
                    edge,
                    y + 2 * row,
                    TextAlignment.LEFT,
                    VPos.TOP,
                    false,
                    Pen.QUIET);
        }
        WindowLevel now = display.windows().of(view.plane());
        String window = WindowPresets.named(now, display.windows());
        // where it is narrow the name alone
        if (edge + pen.width(window, false) >= leftOfLetter
                && !display.windows().name(now).isEmpty()) {
            window = display.windows().name(now);
        }
        if (edge + pen.width(window, false) < leftOfLetter) {
            pen.text(window, edge, h - edge, TextAlignment.LEFT, VPos.BOTTOM, false, Pen.QUIET);
        }
        if (view.plane() == Plane.AXIAL && model.slice() != null) {
            boolean here = model.slice().k() == slice;
            pen.text(
                    here
                            ? "measured slice"
                            : String.format(
                                    Locale.ROOT,
                                    "measured: slice %d  (%s)",
                                    SliceNumber.of(model.slice().k()),
                                    Shortcut.SHOW_MEASURED.keys()),
                    w - edge,
                    // beside the letter at the top, or under it where the pane is narrow
                    w < pen.scaled(NARROW) ? edge + row : edge,
                    TextAlignment.RIGHT,
                    VPos.TOP,
                    here,
                    here ? colour(display.muscle()) : Pen.QUIET);
        }
    }

    /** The pane's middle, or a little above the slice line where that runs through the middle. */
    private double clearOfSliceLine(CaseModel model, Viewport v) {
        double middle = v.height() / 2;
        if (v.view().plane() == Plane.AXIAL || model.slice() == null) {
            return middle;
        }
        double line = screenY(v, model.slice().k());
        return Math.abs(line - middle) < pen.scaled(LETTER) ? line - pen.scaled(LETTER) : middle;
    }

    private static String letter(char letter) {
        return String.valueOf(letter);
    }

    /** The longest round length that takes at most a third of the pane. */
    private void scaleBar(Viewport v) {
        for (double mm : SCALE_BARS_MM) {
            double length = mm * v.scale();
            if (length <= v.width() / 3) {
                double right = v.width() - pen.scaled(EDGE);
                double y = v.height() - pen.scaled(EDGE) - 4;
                double tick = pen.scaled(4);
                pen.line(right - length, y, right, y, Pen.TEXT, 1.5);
                pen.line(right - length, y - tick, right - length, y + tick, Pen.TEXT, 1.5);
                pen.line(right, y - tick, right, y + tick, Pen.TEXT, 1.5);
                String label = mm >= 10
                        ? String.format(Locale.ROOT, "%.0f cm", mm / 10)
                        : String.format(Locale.ROOT, "%.0f mm", mm);
                pen.text(label, right, y - pen.scaled(7), TextAlignment.RIGHT, VPos.BOTTOM, false, Pen.QUIET);
                return;
            }
        }
    }
}
