package org.longus.ui.display;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/**
 * Something drawn over the CT.
 *
 * @param key stable, for the style sheet and tests
 * @param rgb its colour, 0xRRGGBB; the set is Okabe and Ito's, which people with any colour vision tell apart
 */
public record Layer(String key, String name, String hint, int rgb, BooleanProperty visible, DoubleProperty opacity) {
    static Layer of(String key, String name, String hint, int rgb, boolean visible, double opacity) {
        return new Layer(key, name, hint, rgb, new SimpleBooleanProperty(visible), new SimpleDoubleProperty(opacity));
    }

    public boolean isVisible() {
        return visible.get();
    }

    /** The colour with the layer's opacity times {@code factor} as alpha, premultiplied, as pixel buffers want it. */
    public int argbPre(double factor) {
        return argbPre(rgb, factor);
    }

    /** Another colour, 0xRRGGBB, in the same manner: for a layer of several colours. */
    public int argbPre(int rgb, double factor) {
        double alpha = Math.clamp(opacity.get() * factor, 0, 1);
        int a = (int) Math.round(255 * alpha);
        int r = (int) Math.round((rgb >> 16 & 255) * alpha);
        int g = (int) Math.round((rgb >> 8 & 255) * alpha);
        int b = (int) Math.round((rgb & 255) * alpha);
        return a << 24 | r << 16 | g << 8 | b;
    }
}
