package org.longus.measure;

import java.util.Arrays;

/** What the arithmetic of doubles leaves where there is nothing: a spread of it would be tested, scored and reported as if it were one. */
final class Rounding {
    /** Some thousand times the smallest step of a double. */
    private static final double SHARE = 1e-12;

    private Rounding() {}

    /** Whether a spread of figures of this size is none. */
    static boolean isNone(double spread, double size) {
        return Math.abs(spread) <= SHARE * Math.abs(size);
    }

    /** Whether figures differ by rounding alone. */
    static boolean isConstant(double[] values) {
        return isConstant(values, largest(values));
    }

    /** Likewise of figures that were made from larger ones, of this size. */
    static boolean isConstant(double[] values, double size) {
        double least = Arrays.stream(values).min().orElse(0);
        double most = Arrays.stream(values).max().orElse(0);
        return isNone(most - least, size);
    }

    /** The largest absolute value. */
    static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }
}
