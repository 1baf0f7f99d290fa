package org.longus.ui.viewer;

import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** A picture whose pixels are one array of premultiplied ARGB that is drawn without a copy. */
final class PixelImage {
    /** From here on a pixel is a square that one wants to see; below it, smoothing hides the screen's own grid. */
    private static final double SQUARE_FROM_SCREEN_PIXELS = 2;

    private final ImageView node = new ImageView();
    private int[] argb = {};
    private PixelBuffer<IntBuffer> buffer;
    private int width;
    private int height;

    PixelImage() {
        node.setMouseTransparent(true);
    }

    ImageView node() {
        return node;
    }

    /** The pixels of a picture of this size, row by row, to be written and then {@link #show shown}. */
    int[] pixels(int width, int height) {
        if (width != this.width || height != this.height || buffer == null) {
            this.width = width;
            this.height = height;
            argb = new int[width * height];
            buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance());
            node.setImage(new WritableImage(buffer));
        }
        return argb;
    }

    void show() {
        buffer.updateBuffer(b -> new Rectangle2D(0, 0, width, height));
        node.setVisible(true);
    }

    void hide() {
        node.setVisible(false);
    }

    /** @param outputScale screen pixels a point, as on a screen at 150 % */
    void place(Viewport viewport, double outputScale) {
        node.setFitWidth(viewport.pictureWidth());
        node.setFitHeight(viewport.pictureHeight());
        node.relocate(viewport.left(), viewport.top());
        double screenPixels = Math.min(viewport.pointsPerPixelX(), viewport.pointsPerPixelY()) * outputScale;
        node.setSmooth(screenPixels < SQUARE_FROM_SCREEN_PIXELS);
    }
}
