package org.longus.export.pdf;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.longus.export.pdf.Lettering.Style;
import org.longus.export.study.FigureChart;
import org.longus.export.study.FigureChart.Look;
import org.longus.export.study.FigureChart.Series;

/** A chart of step lines and points, drawn as rectangles: sharp at every size. Lines that are not level or upright are none of it. */
final class ChartBox implements Box {
    private static final int[] COLOURS = {0x2F6EA5, 0xD9822B, 0x2E8B57, 0x7B3F98};
    private static final double DOWN = 130;
    private static final double LEFT = 34;
    private static final double TICK = 3;
    private static final int TICKS = 5;
    private static final double DOT = 2;

    private final FigureChart chart;
    private final double width;
    private final Style text;
    private final List<String> title;
    private final List<Series> named;
    private final double[] x;
    private final double[] y;

    ChartBox(FigureChart chart, double size, double width) {
        this.chart = chart;
        this.width = width;
        this.text = Ink.text(size);
        this.title = Lettering.wrap(chart.title(), Ink.strong(size), width);
        this.named = chart.series().stream().filter(s -> s.look() != Look.EDGE).toList();
        this.x = ends(chart.series().stream().flatMapToDouble(s -> Arrays.stream(s.x())), Double.NaN, Double.NaN);
        this.y =
                ends(chart.series().stream().flatMapToDouble(s -> Arrays.stream(s.y())), chart.leastY(), chart.mostY());
    }

    private static double[] ends(DoubleStream values, double least, double most) {
        double[] all = values.toArray();
        double from = Double.isNaN(least) ? Arrays.stream(all).min().orElse(0) : least;
        double to = Double.isNaN(most) ? Arrays.stream(all).max().orElse(1) : most;
        return to > from ? new double[] {from, to} : new double[] {from - 1, from + 1};
    }

    @Override
    public double height() {
        return (title.size() + 2 + named.size()) * text.lineHeight() + DOWN + 12;
    }

    @Override
    public void draw(Sheet page, double left, double top) throws IOException {
        double line = text.lineHeight();
        page.text(page.part("P"), title, Ink.strong(text.size()), left, top - TextBox.BASE * text.size());
        Frame frame = new Frame(left + LEFT, top - title.size() * line - 4 - DOWN, width - LEFT - 4, DOWN);
        axes(page, frame);
        int colour = -1;
        for (Series s : chart.series()) {
            colour += s.look() == Look.LINE || s.look() == Look.POINTS ? 1 : 0;
            draw(page, frame, s, rgb(s, colour));
        }
        page.text(
                page.part("P"),
                List.of(chart.xTitle() + "; upwards: " + chart.yTitle()),
                Ink.label(text.size()),
                frame.x,
                frame.y - 2 * line);
        double base = frame.y - 3 * line;
        colour = -1;
        for (Series s : named) {
            colour += s.look() == Look.REFERENCE ? 0 : 1;
            page.fill(frame.x, base + 0.25 * text.size(), 12, s.look() == Look.REFERENCE ? 0.6 : 2, rgb(s, colour));
            page.text(page.part("P"), List.of(s.name()), text, frame.x + 16, base);
            base -= line;
        }
    }

    private static int rgb(Series s, int colour) {
        return s.look() == Look.REFERENCE ? Ink.LABEL : COLOURS[Math.max(0, colour) % COLOURS.length];
    }

    /** Where the axes are, from the lower left corner, in points. */
    private record Frame(double x, double y, double width, double height) {}

    private double across(Frame f, double value) {
        return f.x + (Math.clamp(value, x[0], x[1]) - x[0]) / (x[1] - x[0]) * f.width;
    }

    private double up(Frame f, double value) {
        return f.y + (Math.clamp(value, y[0], y[1]) - y[0]) / (y[1] - y[0]) * f.height;
    }

    private void axes(Sheet page, Frame f) throws IOException {
        page.fill(f.x, f.y, f.width, 0.6, Ink.LABEL);
        page.fill(f.x, f.y, 0.6, f.height, Ink.LABEL);
        for (int n = 0; n <= TICKS; n++) {
            double share = (double) n / TICKS;
            double atX = x[0] + share * (x[1] - x[0]);
            double atY = y[0] + share * (y[1] - y[0]);
            page.fill(across(f, atX), f.y - TICK, 0.6, TICK, Ink.LABEL);
            page.fill(f.x - TICK, up(f, atY), TICK, 0.6, Ink.LABEL);
            String below = number(atX, x[1] - x[0]);
            String beside = number(atY, y[1] - y[0]);
            page.text(
                    page.part("P"),
                    List.of(below),
                    text,
                    across(f, atX) - Lettering.width(below, text) / 2,
                    f.y - TICK - text.size());
            page.text(
                    page.part("P"),
                    List.of(beside),
                    text,
                    f.x - TICK - 2 - Lettering.width(beside, text),
                    up(f, atY) - text.size() / 3);
        }
    }

    private static String number(double value, double span) {
        int decimals = span >= 20 ? 0 : span >= 2 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private void draw(Sheet page, Frame f, Series s, int rgb) throws IOException {
        if (s.look() == Look.POINTS) {
            for (int n = 0; n < s.x().length; n++) {
                page.fill(across(f, s.x()[n]) - DOT / 2, up(f, s.y()[n]) - DOT / 2, DOT, DOT, rgb);
            }
            return;
        }
        double thick = s.look() == Look.LINE ? 1.2 : 0.4;
        for (int n = 1; n < s.x().length; n++) {
            double fromX = across(f, Math.min(s.x()[n - 1], s.x()[n]));
            double fromY = up(f, Math.min(s.y()[n - 1], s.y()[n]));
            double toX = across(f, Math.max(s.x()[n - 1], s.x()[n]));
            double toY = up(f, Math.max(s.y()[n - 1], s.y()[n]));
            page.fill(fromX - thick / 2, fromY - thick / 2, toX - fromX + thick, toY - fromY + thick, rgb);
        }
    }
}
