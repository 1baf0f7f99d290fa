package org.longus.edit;

/** A place in a slice in fractional pixel indices; integers are pixel centres. It may lie outside the slice. */
public record PixelPoint(double i, double j) {
    public PixelPoint {
        if (!Double.isFinite(i) || !Double.isFinite(j)) {
            throw new IllegalArgumentException("not a place in a slice: (%s, %s)".formatted(i, j));
        }
    }
}
