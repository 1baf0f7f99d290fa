package org.longus.export.study;

import java.util.List;

/**
 * A chart of lines and points.
 *
 * @param words what is to be seen, for whoever does not see it
 * @param leastY the axis' lower end; NaN to fit it to the data; likewise {@code mostY}
 */
public record FigureChart(
        String title, String words, String xTitle, String yTitle, double leastY, double mostY, List<Series> series) {
    /** How a series is drawn. */
    public enum Look {
        /** A line through its points, in a colour of its own. */
        LINE,
        /** Likewise, thin and broken, in the colour of the series before it: a band's edge. */
        EDGE,
        POINTS,
        /** A thin grey line for reference. */
        REFERENCE
    }

    /**
     * @param x as many as {@code y}, all finite
     */
    public record Series(String name, Look look, double[] x, double[] y) {
        public Series {
            if (x.length != y.length) {
                throw new IllegalArgumentException("unequal numbers of values");
            }
        }
    }

    public FigureChart {
        series = List.copyOf(series);
    }
}
