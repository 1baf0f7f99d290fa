package org.longus.ui.viewer;

import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.longus.volume.PixelRect;
import org.longus.volume.ScreenGrid;

/**
 * The screen pixels of a pane as one array of premultiplied ARGB that is laid on it as it is. To have JavaFX enlarge a
 * picture takes ten times as long where there is no GPU, and gives other pixels where there is one.
 */
final class PixelImage {
    private final ImageView node = new ImageView();
    private int[] argb = {};
    private PixelBuffer<IntBuffer> buffer;
    private int width;
    private int height;
    private ScreenGrid grid;
    private double outputScale = 1;

    PixelImage() {
        node.setMouseTransparent(true);
    }

    ImageView node() {
        return node;
    }

    /**
     * Makes ready to draw a picture on a pane. Answers false when it was drawn so before and nothing has become {@link #stale}
     * since.
     *
     * @param outputScale screen pixels a point, as on a screen at 150 %
     */
    boolean begin(Viewport viewport, double outputScale) {
        ScreenGrid now = viewport.grid(outputScale);
        int wide = viewport.screenWidth(outputScale);
        int high = viewport.screenHeight(outputScale);
        if (now.equals(grid) && wide == width && high == height) {
            return false;
        }
        if (wide != width || high != height) {
            width = wide;
            height = high;
            argb = new int[width * height];
            buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance());
            node.setImage(new WritableImage(buffer));
        }
        grid = now;
        this.outputScale = outputScale;
        return true;
    }

    /** What was drawn is not what is to be seen any more. */
    void stale() {
        grid = null;
    }

    /** How the picture lies on the pane, once drawing has begun. */
    ScreenGrid grid() {
        return grid;
    }

    /** The screen pixels of the whole pane, row by row, to be written and then {@link #show shown}. */
    int[] pixels() {
        return argb;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The screen pixels on which a part of the picture lies. */
    PixelRect shown(PixelRect part) {
        return grid.shown(part, width, height);
    }

    /** Shows a part of the pane's pixels, and nothing around it. */
    void show(PixelRect part) {
        node.setVisible(!part.isEmpty());
        if (!part.isEmpty()) {
            buffer.updateBuffer(b -> new Rectangle2D(0, 0, width, height));
            node.setViewport(new Rectangle2D(part.iFrom(), part.jFrom(), part.width(), part.height()));
            node.setFitWidth(part.width() / outputScale);
            node.setFitHeight(part.height() / outputScale);
            node.relocate(part.iFrom() / outputScale, part.jFrom() / outputScale);
        }
    }

    void hide() {
        stale();
        node.setVisible(false);
    }
}
