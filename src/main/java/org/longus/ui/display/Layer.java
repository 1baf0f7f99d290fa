package org.longus.ui.display;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import org.longus.render.Argb;

/**
 * Something drawn over the CT.
 *
 * @param key stable, for the style sheet and tests
 * @param colour 0xRRGGBB, of the {@link org.longus.render.OverlayColours} that are chosen
 */
public record Layer(
        String key,
        String name,
        String hint,
        ObservableValue<Integer> colour,
        BooleanProperty visible,
        DoubleProperty opacity) {
    static Layer of(
            String key, String name, String hint, ObservableValue<Integer> colour, boolean visible, double opacity) {
        return new Layer(
                key, name, hint, colour, new SimpleBooleanProperty(visible), new SimpleDoubleProperty(opacity));
    }

    /** Its colour now, 0xRRGGBB. */
    public int rgb() {
        return colour.getValue();
    }

    public boolean isVisible() {
        return visible.get();
    }

    /** The colour with the layer's opacity times {@code factor} as alpha, premultiplied, as pixel buffers want it. */
    public int argbPre(double factor) {
        return argbPre(rgb(), factor);
    }

    /** Another colour, 0xRRGGBB, in the same manner: for a layer of several colours. */
    public int argbPre(int rgb, double factor) {
        return Argb.premultiplied(rgb, opacity.get() * factor);
    }
}
