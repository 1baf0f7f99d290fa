package org.longus.measure;

/**
 * The median and the quartiles, linear between ranks (Hyndman and Fan's type 7, R's own).
 *
 * @param n how many values, at least one
 */
public record Quartiles(int n, double q1, double median, double q3) {
    /** @param values none of them NaN */
    public static Computed<Quartiles> of(double[] values) {
        return values.length == 0
                ? Computed.tooFew(0, 1)
                : Computed.of(new Quartiles(
                        values.length,
                        Distribution.percentile(values, 25),
                        Distribution.percentile(values, 50),
                        Distribution.percentile(values, 75)));
    }
}
