package org.longus.ui.chart;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.text.TextAlignment;
import org.longus.ui.cohort.Chart;

/** Draws a chart onto a canvas. */
final class ChartPainter {
    private static final double DOT = 3.4;
    /** More dots than these are drawn so that one sees through them. */
    private static final int MANY = 400;

    private final GraphicsContext g;
    private final Chart chart;
    private final ChartFrame frame;
    private final ChartInk ink;
    private final UnaryOperator<String> shown;

    /** @param shown puts the person's decimal sign into figures */
    ChartPainter(GraphicsContext g, Chart chart, ChartFrame frame, ChartInk ink, UnaryOperator<String> shown) {
        this.g = g;
        this.chart = chart;
        this.frame = frame;
        this.ink = ink;
        this.shown = shown;
    }

    /** All but what is pointed at. */
    void draw() {
        g.setTextBaseline(VPos.CENTER);
        legend();
        axes();
        chart.bars().forEach(this::bar);
        chart.levels().forEach(this::band);
        chart.curves().forEach(this::band);
        chart.levels().forEach(this::level);
        dots();
        chart.curves().forEach(this::curve);
        below();
    }

    private void text(String words, double x, double y, TextAlignment where, Paint paint) {
        g.setFill(paint);
        g.setTextAlign(where);
        g.fillText(shown.apply(words), x, y);
    }

    private void legend() {
        boolean lines = !chart.curves().isEmpty();
        for (int n = 0; n < chart.groups().size(); n++) {
            double y = 4 + (n + 0.5) * frame.line();
            double x = frame.left();
            if (!chart.bars().isEmpty()) {
                g.setFill(ink.group(n, 0.75));
                g.fillRect(x + 8, y - 5, 14, 10);
            } else {
                if (lines) {
                    stroke(ink.group(n), 2, ink.dash(n));
                    g.strokeLine(x, y, x + 30, y);
                }
                if (chart.marks().stream().anyMatch(Chart.Mark::dot)) {
                    mark(n, x + 15, y, 1);
                }
            }
            text(chart.groups().get(n), x + 38, y, TextAlignment.LEFT, ink.text());
        }
    }

    private void stroke(Paint paint, double width, double... dash) {
        g.setStroke(paint);
        g.setLineWidth(width);
        g.setLineDashes(dash);
    }

    private void axes() {
        stroke(ink.grid(), 1);
        for (double m : chart.y().marks()) {
            double y = Math.round(frame.py(m)) + 0.5;
            g.strokeLine(frame.left(), y, frame.right(), y);
            text(chart.y().text(m), frame.left() - 6, y, TextAlignment.RIGHT, ink.text());
        }
        double named = Double.NEGATIVE_INFINITY;
        for (double m : chart.x().marks()) {
            double x = Math.round(frame.px(m)) + 0.5;
            g.strokeLine(x, frame.floor(), x, frame.floor() + 4);
            // numbers that would run into each other are left out
            if (x - named > 3.2 * frame.line()) {
                text(chart.x().text(m), x, frame.floor() + 6 + frame.line() / 2, TextAlignment.CENTER, ink.text());
                named = x;
            }
        }
        stroke(ink.line(0.7), 1);
        g.strokeLine(frame.left(), frame.floor() + 0.5, frame.right(), frame.floor() + 0.5);
        double middle = frame.left() + frame.width() / 2;
        text(chart.x().title(), middle, frame.floor() + 6 + 1.5 * frame.line(), TextAlignment.CENTER, ink.text());
        g.save();
        g.translate(frame.line() * 0.6, frame.top() + frame.height() / 2);
        g.rotate(-90);
        text(chart.y().title(), 0, 0, TextAlignment.CENTER, ink.text());
        g.restore();
    }

    private void bar(Chart.Bar bar) {
        double x = frame.px(bar.fromX());
        double y = frame.py(bar.toY());
        double wide = Math.max(1, frame.px(bar.toX()) - x - 1);
        double high = frame.py(bar.fromY()) - y;
        g.setFill(ink.group(bar.group(), 0.75));
        g.fillRect(x, y, wide, high);
        stroke(ink.group(bar.group()), 1);
        g.strokeRect(x + 0.5, y + 0.5, Math.max(0, wide - 1), Math.max(0, high - 1));
    }

    private void band(Chart.Level level) {
        if (!Double.isNaN(level.lower())) {
            g.setFill(ink.line(0.12));
            double y = frame.py(level.upper());
            g.fillRect(frame.left(), y, frame.width(), frame.py(level.lower()) - y);
        }
    }

    private void level(Chart.Level level) {
        double y = Math.round(frame.py(level.y())) + 0.5;
        stroke(
                ink.line(level.thin() ? 0.5 : 1),
                level.thin() ? 1 : 1.6,
                level.label().startsWith("mean") ? new double[0] : new double[] {6, 4});
        g.strokeLine(frame.left(), y, frame.right(), y);
        text(level.label(), frame.right() - 4, y - frame.line() * 0.55, TextAlignment.RIGHT, ink.text());
    }

    private void band(Chart.Curve curve) {
        g.setFill(ink.group(curve.group(), 0.16));
        List<Chart.Step> steps = curve.steps();
        for (int n = 0; n + 1 < steps.size(); n++) {
            Chart.Step s = steps.get(n);
            if (!Double.isNaN(s.lower()) && !Double.isNaN(s.upper())) {
                double x = frame.px(s.x());
                double y = frame.py(s.upper());
                g.fillRect(x, y, frame.px(steps.get(n + 1).x()) - x, frame.py(s.lower()) - y);
            }
        }
    }

    private void curve(Chart.Curve curve) {
        List<Chart.Step> steps = curve.steps();
        stroke(ink.group(curve.group()), 2, ink.dash(curve.group()));
        g.beginPath();
        g.moveTo(frame.px(steps.getFirst().x()), frame.py(steps.getFirst().y()));
        for (int n = 1; n < steps.size(); n++) {
            g.lineTo(frame.px(steps.get(n).x()), frame.py(steps.get(n - 1).y()));
            g.lineTo(frame.px(steps.get(n).x()), frame.py(steps.get(n).y()));
        }
        g.stroke();
        stroke(ink.group(curve.group()), 1.2);
        steps.stream().filter(Chart.Step::left).forEach(s -> {
            double x = frame.px(s.x());
            double y = frame.py(s.y());
            g.strokeLine(x, y - 4, x, y + 4);
        });
    }

    private void dots() {
        long many = chart.marks().stream().filter(Chart.Mark::dot).count();
        double opacity = many > MANY ? 0.45 : 0.85;
        double size = many > 10 * MANY ? 0.6 : many > MANY ? 0.8 : 1;
        for (Chart.Mark m : chart.marks()) {
            if (m.dot()) {
                g.setGlobalAlpha(opacity);
                mark(m.group(), frame.px(m.x()), frame.py(m.y()), size);
            }
        }
        g.setGlobalAlpha(1);
    }

    /** Each group's own: a disc, a square, a triangle, a diamond. */
    private void mark(int group, double x, double y, double size) {
        double r = DOT * size;
        g.setFill(ink.group(group));
        switch (group % ChartInk.GROUPS) {
            case 0 -> g.fillOval(x - r, y - r, 2 * r, 2 * r);
            case 1 -> g.fillRect(x - r * 0.9, y - r * 0.9, 1.8 * r, 1.8 * r);
            case 2 ->
                g.fillPolygon(
                        new double[] {x, x + r * 1.15, x - r * 1.15}, new double[] {y - r * 1.2, y + r, y + r}, 3);
            default ->
                g.fillPolygon(
                        new double[] {x, x + r * 1.3, x, x - r * 1.3},
                        new double[] {y - r * 1.3, y, y + r * 1.3, y},
                        4);
        }
    }

    private void below() {
        if (chart.below().isEmpty()) {
            return;
        }
        double y = frame.floor() + 2.5 * frame.line() + 10;
        text("At risk", frame.left(), y, TextAlignment.LEFT, ink.text());
        for (Chart.Below row : chart.below()) {
            y += frame.line();
            stroke(ink.group(row.group()), 2, ink.dash(row.group()));
            g.strokeLine(6, y, frame.left() - frame.line(), y);
            double named = Double.NEGATIVE_INFINITY;
            for (int n = 0; n < row.numbers().size(); n++) {
                double x = frame.px(chart.x().marks().get(n));
                if (x - named > 3.2 * frame.line()) {
                    text(String.valueOf(row.numbers().get(n)), x, y, TextAlignment.CENTER, ink.text());
                    named = x;
                }
            }
        }
    }

    /** A ring about the mark that is pointed at or walked to. */
    void pointedAt(Chart.Mark m) {
        double x = frame.px(m.x());
        double y = frame.py(m.y());
        stroke(ink.line(0.5), 1, 3, 3);
        g.strokeLine(x, y, x, frame.floor());
        stroke(ink.ground(), 4.5);
        g.strokeOval(x - 7, y - 7, 14, 14);
        stroke(ink.focus(), 2.2);
        g.strokeOval(x - 7, y - 7, 14, 14);
    }
}
