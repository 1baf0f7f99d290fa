package org.longus.ui.theme;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;

/** The application's icon, in the sizes that systems ask for. Drawn in {@code icons/}. */
public final class AppIcon {
    private static final int[] WINDOW_SIZES = {16, 24, 32, 48, 64, 128};

    private AppIcon() {}

    /** For windows and the taskbar; a system takes the size that it needs. */
    public static List<Image> all() {
        return IntStream.of(WINDOW_SIZES).mapToObj(AppIcon::of).toList();
    }

    /** @param size in pixels, one that {@code icons/make.py} makes */
    public static Image of(int size) {
        return new Image(Objects.requireNonNull(AppIcon.class.getResourceAsStream("longus-" + size + ".png")));
    }
}
