package org.longus.ui.viewer;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.longus.render.MaskOutline;
import org.longus.ui.display.DecimalSign;

/** Lines and text that can be read over black, white and everything between: each has a dark seam around it. */
final class Pen {
    private static final Color SEAM = Color.gray(0, 0.75);
    private static final int[][] AROUND = {{-1, -1}, {1, -1}, {-1, 1}, {1, 1}};
    static final Color TEXT = Color.gray(0.93);
    static final Color QUIET = Color.gray(0.75);

    private final GraphicsContext g;
    private Font plain;
    private Font bold;
    private double scale;
    private DecimalSign sign = DecimalSign.POINT;

    Pen(GraphicsContext g) {
        this.g = g;
        g.setFontSmoothingType(FontSmoothingType.GRAY);
        scale(1);
    }

    /** How large texts are from now on, and what goes with them; 1 is the usual size. */
    void scale(double factor) {
        if (factor != scale) {
            scale = factor;
            plain = Font.font("System", 12 * factor);
            bold = Font.font("System", FontWeight.BOLD, 13 * factor);
        }
    }

    /** With which sign figures are drawn from now on. */
    void decimals(DecimalSign sign) {
        this.sign = sign;
    }

    /** A text of figures, as it is drawn. */
    String figures(String text) {
        return sign.shown(text);
    }

    /** What a length at the usual size is now. */
    double scaled(double length) {
        return length * scale;
    }

    void clear(double width, double height) {
        g.clearRect(0, 0, width, height);
    }

    void text(String text, double x, double y, TextAlignment align, VPos base, boolean strong, Color colour) {
        g.setFont(strong ? bold : plain);
        g.setTextAlign(align);
        g.setTextBaseline(base);
        seamed(x, y, colour, (atX, atY) -> g.fillText(text, atX, atY));
    }

    /** A text whose left middle is at a point, set narrower where it would take more than it may. */
    void line(String text, double x, double y, double mostWidth, Color colour) {
        g.setFont(plain);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        seamed(x, y, colour, (atX, atY) -> g.fillText(text, atX, atY, mostWidth));
    }

    private interface Placed {
        void at(double x, double y);
    }

    /** Not strokeText: without a GPU the seams of a frame's texts took longer than all its pixels. */
    private void seamed(double x, double y, Color colour, Placed text) {
        g.setFill(SEAM);
        for (int[] by : AROUND) {
            text.at(x + scaled(by[0]), y + scaled(by[1]));
        }
        g.setFill(colour);
        text.at(x, y);
    }

    /** A line with its seam; {@code dashes} in points, none for a solid one. */
    void line(double x1, double y1, double x2, double y2, Color colour, double width, double... dashes) {
        if (x1 == x2 || y1 == y2) {
            bar(x1, y1, x2, y2, Color.gray(0, 0.6 * colour.getOpacity()), width + 1.5);
            bars(x1, y1, x2, y2, colour, width, dashes);
            return;
        }
        g.setLineDashes();
        g.setStroke(Color.gray(0, 0.6 * colour.getOpacity()));
        g.setLineWidth(width + 1.5);
        g.strokeLine(x1, y1, x2, y2);
        g.setLineDashes(dashes);
        g.setStroke(colour);
        g.setLineWidth(width);
        g.strokeLine(x1, y1, x2, y2);
        g.setLineDashes();
    }

    /** The dashes of a line along the screen's rows or columns. */
    private void bars(double x1, double y1, double x2, double y2, Color colour, double width, double... dashes) {
        double length = Math.abs(x2 - x1) + Math.abs(y2 - y1);
        if (dashes.length == 0) {
            bar(x1, y1, x2, y2, colour, width);
            return;
        }
        int n = 0;
        for (double from = 0; from < length; from += dashes[n % dashes.length], n++) {
            double to = Math.min(length, from + dashes[n % dashes.length]);
            if (n % 2 == 0) {
                bar(
                        x1 + (x2 - x1) * from / length,
                        y1 + (y2 - y1) * from / length,
                        x1 + (x2 - x1) * to / length,
                        y1 + (y2 - y1) * to / length,
                        colour,
                        width);
            }
        }
    }

    /** Such a line as a rectangle, as a stroke with square ends covers it: to fill that is a tenth of the work. */
    private void bar(double x1, double y1, double x2, double y2, Color colour, double width) {
        g.setFill(colour);
        g.fillRect(
                Math.min(x1, x2) - width / 2,
                Math.min(y1, y2) - width / 2,
                Math.abs(x2 - x1) + width,
                Math.abs(y2 - y1) + width);
    }

    /** A line through several points, with its seam. */
    void path(List<Point2D> points, Color colour, double width, double... dashes) {
        trace(points, false);
        g.setLineDashes();
        g.setStroke(Color.gray(0, 0.6 * colour.getOpacity()));
        g.setLineWidth(width + 1.5);
        g.stroke();
        g.setLineDashes(dashes);
        g.setStroke(colour);
        g.setLineWidth(width);
        g.stroke();
        g.setLineDashes();
    }

    /** What a closed line through these points encloses; what it goes round twice is inside. */
    void interior(List<Point2D> points, Color colour) {
        trace(points, true);
        g.setFillRule(FillRule.NON_ZERO);
        g.setFill(colour);
        g.fill();
    }

    private void trace(List<Point2D> points, boolean closed) {
        g.beginPath();
        g.moveTo(points.getFirst().getX(), points.getFirst().getY());
        points.forEach(p -> g.lineTo(p.getX(), p.getY()));
        if (closed) {
            g.closePath();
        }
    }

    /** A small disc where a line has a point that can be taken back or closed. */
    void knot(double x, double y, double radius, Color colour) {
        g.setFill(SEAM);
        g.fillOval(x - radius - 1, y - radius - 1, 2 * radius + 2, 2 * radius + 2);
        g.setFill(colour);
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** A small circle with its seam, open so that what lies under it is seen. */
    void ring(double x, double y, double radius, Color colour) {
        g.setStroke(SEAM);
        g.setLineWidth(3.2);
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        g.setStroke(colour);
        g.setLineWidth(1.6);
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** A ring around a place, broad so that it is seen at once, and an arrow to it from the lower right. */
    void pointer(double x, double y, double radius, Color colour) {
        double at = Math.sqrt(0.5);
        double tip = radius + scaled(5);
        double head = scaled(9);
        double[] xs = {x + at * tip, x + at * tip + head, x + at * tip};
        double[] ys = {y + at * tip, y + at * tip, y + at * tip + head};
        double endX = x + at * (tip + scaled(38));
        double endY = y + at * (tip + scaled(38));
        double fromX = x + at * (tip + scaled(6));
        double fromY = y + at * (tip + scaled(6));
        for (boolean seam : new boolean[] {true, false}) {
            double more = seam ? 2 : 0;
            g.setStroke(seam ? SEAM : colour);
            g.setLineWidth(scaled(2.6) + more);
            g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
            g.strokeLine(fromX, fromY, endX, endY);
            g.setLineWidth(1 + more);
            g.strokePolygon(xs, ys, 3);
            g.setFill(seam ? SEAM : colour);
            g.fillPolygon(xs, ys, 3);
        }
    }

    void dashed(MaskOutline outline, Viewport viewport, Color colour) {
        if (outline.isEmpty()) {
            return;
        }
        g.beginPath();
        for (double[] run : outline.horizontal()) {
            line(viewport.toScreen(run[0], run[2]), viewport.toScreen(run[1], run[2]));
        }
        for (double[] run : outline.vertical()) {
            line(viewport.toScreen(run[2], run[0]), viewport.toScreen(run[2], run[1]));
        }
        g.setLineDashes(4, 3);
        g.setStroke(colour);
        g.setLineWidth(1.4);
        g.stroke();
        g.setLineDashes();
    }

    private void line(Point2D from, Point2D to) {
        g.moveTo(from.getX(), from.getY());
        g.lineTo(to.getX(), to.getY());
    }

    /** A small triangle at the end of a line that can be dragged; {@code direction} 1 points right, -1 left. */
    void grip(double x, double y, int direction, Color colour) {
        double[] xs = {x, x + direction * scaled(10), x};
        double[] ys = {y - scaled(6), y, y + scaled(6)};
        g.setFill(colour);
        g.fillPolygon(xs, ys, 3);
        g.setStroke(SEAM);
        g.setLineWidth(1);
        g.strokePolygon(xs, ys, 3);
    }

    /** What a text takes across, in points. */
    double width(String text, boolean strong) {
        Text laid = new Text(text);
        laid.setFont(strong ? bold : plain);
        return laid.getLayoutBounds().getWidth();
    }

    void box(double x, double y, double width, double height, Color colour, double... dashes) {
        g.setLineDashes(dashes);
        g.setStroke(colour);
        g.setLineWidth(1.5);
        g.strokeRect(x, y, width, height);
        g.setLineDashes();
    }

    void band(double x, double y, double width, double height, Color colour) {
        g.setFill(colour);
        g.fillRect(x, y, width, height);
    }
}
