package org.longus.ui.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A scale of a chart with round marks.
 *
 * @param title with its unit
 * @param step between marks
 */
public record Axis(String title, double from, double to, double step) {
    private static final int ABOUT = 6;
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    /** Holds both values. */
    public static Axis over(String title, double least, double most) {
        double span = most - least;
        if (!(span > 0)) {
            double beside = Math.max(1, Math.abs(least) * 0.1);
            return over(title, least - beside, least + beside);
        }
        double step = step(span / ABOUT);
        return new Axis(title, Math.floor(least / step + 1e-9) * step, Math.ceil(most / step - 1e-9) * step, step);
    }

    /** From 0, in whole steps: for what is counted. */
    public static Axis counts(String title, int most) {
        double step = Math.max(1, step(Math.max(1, most) / (double) ABOUT));
        return new Axis(title, 0, Math.max(step, Math.ceil(most / step) * step), step);
    }

    private static double step(double atLeast) {
        double ten = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (double round : ROUND) {
            if (round * ten >= atLeast * (1 - 1e-9)) {
                return round * ten;
            }
        }
        return 10 * ten;
    }

    /** Where a value lies, 0 at the beginning to 1 at the end. */
    public double at(double value) {
        return (value - from) / (to - from);
    }

    public List<Double> marks() {
        List<Double> marks = new ArrayList<>();
        long count = Math.round((to - from) / step);
        for (int n = 0; n <= count; n++) {
            marks.add(from + n * step);
        }
        return marks;
    }

    /** As it stands at a mark. */
    public String text(double mark) {
        int decimals = 0;
        for (double s = step; decimals < 6 && Math.abs(s - Math.rint(s)) > 1e-9 * Math.abs(s); s *= 10) {
            decimals++;
        }
        // no minus before a zero
        return String.format(Locale.ROOT, "%." + decimals + "f", Math.abs(mark) < step / 1e6 ? 0 : mark);
    }
}
