package org.longus.render;

/** Colours of pixels as one int: alpha, red, green, blue, 8 bits each. */
public final class Argb {
    private Argb() {}

    /**
     * Premultiplied, as pixel buffers want it.
     *
     * @param rgb 0xRRGGBB
     * @param opacity 0 to 1; what is outside is taken as the nearer end
     */
    public static int premultiplied(int rgb, double opacity) {
        double alpha = Math.clamp(opacity, 0, 1);
        int a = (int) Math.round(255 * alpha);
        int r = (int) Math.round((rgb >> 16 & 255) * alpha);
        int g = (int) Math.round((rgb >> 8 & 255) * alpha);
        int b = (int) Math.round((rgb & 255) * alpha);
        return a << 24 | r << 16 | g << 8 | b;
    }

    /** A premultiplied colour laid over another. */
    public static int over(int top, int under) {
        double left = 1 - (top >>> 24) / 255.0;
        return channel(top, under, 24, left)
                | channel(top, under, 16, left)
                | channel(top, under, 8, left)
                | channel(top, under, 0, left);
    }

    private static int channel(int top, int under, int shift, double left) {
        int value = (int) Math.round((top >>> shift & 255) + (under >>> shift & 255) * left);
        return Math.min(value, 255) << shift;
    }
}
