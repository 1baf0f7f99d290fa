package org.longus.cohort.study;

import java.util.ArrayList;
import java.util.List;

/** Round numbers along an axis. */
final class Ticks {
    private Ticks() {}

    /** @param count about how many */
    static List<Double> of(double least, double most, int count) {
        if (!(most > least)) {
            return List.of(least);
        }
        double rough = (most - least) / count;
        double ten = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = rough <= ten ? ten : rough <= 2 * ten ? 2 * ten : rough <= 5 * ten ? 5 * ten : 10 * ten;
        List<Double> ticks = new ArrayList<>();
        for (long n = (long) Math.ceil(least / step); n * step <= most * (1 + 1e-12); n++) {
            ticks.add(n * step);
        }
        return ticks;
    }
}
