package org.longus.ui.chart;

import java.util.function.ToDoubleFunction;
import org.longus.ui.cohort.Axis;
import org.longus.ui.cohort.Chart;

/**
 * Where a chart's axes lie in pixels.
 *
 * @param width of what lies between the axes; {@code height} likewise
 * @param line height of a line of text
 */
record ChartFrame(Axis x, Axis y, double left, double top, double width, double height, double line) {
    private static final double EDGE = 10;

    /**
     * @param textWidth how wide a text is
     * @param line height of a line of text
     */
    static ChartFrame of(Chart chart, double width, double height, double line, ToDoubleFunction<String> textWidth) {
        double numbers = chart.y().marks().stream()
                .mapToDouble(m -> textWidth.applyAsDouble(chart.y().text(m)))
                .max()
                .orElse(0);
        double left = EDGE + line + numbers + 6;
        double legend = chart.groups().size() * line + 6;
        double below = chart.below().isEmpty() ? 0 : (chart.below().size() + 1) * line + 4;
        double top = legend + EDGE;
        double floor = height - 2 * line - 10 - below;
        return new ChartFrame(
                chart.x(), chart.y(), left, top, width - left - EDGE - line, Math.max(1, floor - top), line);
    }

    boolean hasRoom() {
        return width > 60 && height > 40;
    }

    double px(double value) {
        return left + x.at(value) * width;
    }

    double py(double value) {
        return floor() - y.at(value) * height;
    }

    double floor() {
        return top + height;
    }

    double right() {
        return left + width;
    }
}
