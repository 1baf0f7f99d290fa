package org.longus.measure;

import java.util.Locale;

/** From the least to the most that an area may be called, in cm2, both ends inside. */
public record AreaRange(double leastCm2, double mostCm2) {
    public AreaRange {
        if (!(leastCm2 <= mostCm2)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "no range of areas: %f to %f cm2", leastCm2, mostCm2));
        }
    }

    /** The smallest one that holds all of these. */
    public static AreaRange around(double cm2, double... others) {
        double least = cm2;
        double most = cm2;
        for (double other : others) {
            least = Math.min(least, other);
            most = Math.max(most, other);
        }
        return new AreaRange(least, most);
    }

    /** The smallest one that holds both. */
    public AreaRange union(AreaRange o) {
        return new AreaRange(Math.min(leastCm2, o.leastCm2), Math.max(mostCm2, o.mostCm2));
    }

    public boolean contains(double cm2) {
        return cm2 >= leastCm2 && cm2 <= mostCm2;
    }

    /** As in "31.2 to 34.0 cm2". */
    public String text() {
        return String.format(Locale.ROOT, "%.1f to %.1f cm2", leastCm2, mostCm2);
    }
}
