package org.longus.volume;

/**
 * A rectangle of pixels in a slice: columns {@code iFrom} to {@code iTo - 1}, rows {@code jFrom} to {@code jTo - 1}.
 */
public record PixelRect(int iFrom, int jFrom, int iTo, int jTo) {
    public static final PixelRect EMPTY = new PixelRect(0, 0, 0, 0);

    /** The smallest rectangle around the pixels of a mask of one slice. */
    public static PixelRect around(Mask mask) {
        if (mask.isEmpty()) {
            return EMPTY;
        }
        int iFrom = Integer.MAX_VALUE;
        int jFrom = Integer.MAX_VALUE;
        int iLast = -1;
        int jLast = -1;
        for (int p = mask.next(0); p >= 0; p = mask.next(p + 1)) {
            int i = p % mask.sizeI();
            int j = p / mask.sizeI();
            iFrom = Math.min(iFrom, i);
            iLast = Math.max(iLast, i);
            jFrom = Math.min(jFrom, j);
            jLast = Math.max(jLast, j);
        }
        return new PixelRect(iFrom, jFrom, iLast + 1, jLast + 1);
    }

    public boolean isEmpty() {
        return iTo <= iFrom || jTo <= jFrom;
    }

    /** Columns. */
    public int width() {
        return Math.max(0, iTo - iFrom);
    }

    /** Rows. */
    public int height() {
        return Math.max(0, jTo - jFrom);
    }

    public boolean contains(int i, int j) {
        return i >= iFrom && i < iTo && j >= jFrom && j < jTo;
    }

    /** The smallest rectangle that holds both. */
    public PixelRect union(PixelRect o) {
        if (isEmpty()) {
            return o;
        }
        if (o.isEmpty()) {
            return this;
        }
        return new PixelRect(
                Math.min(iFrom, o.iFrom), Math.min(jFrom, o.jFrom), Math.max(iTo, o.iTo), Math.max(jTo, o.jTo));
    }
}
