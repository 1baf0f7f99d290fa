package org.longus.ui.display;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.longus.render.Argb;

/**
 * Something drawn over the CT.
 *
 * @param key stable, for the style sheet and tests
 * @param rgb its colour, 0xRRGGBB, of {@link org.longus.render.Palette}
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
        return Argb.premultiplied(rgb, opacity.get() * factor);
    }
}
