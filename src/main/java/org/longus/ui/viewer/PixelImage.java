package org.longus.ui.viewer;

import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.longus.volume.PixelRect;

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

    PixelImage() {
        node.setMouseTransparent(true);
    }

    ImageView node() {
        return node;
    }

    /** The pixels of a pane of this size, row by row, to be written and then {@link #show shown}. */
    int[] pixels(int width, int height) {
        if (width != this.width || height != this.height) {
            this.width = width;
            this.height = height;
            argb = new int[width * height];
            buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance());
            node.setImage(new WritableImage(buffer));
        }
        return argb;
    }

    /**
     * Shows a part of them, and nothing around it.
     *
     * @param outputScale screen pixels a point, as on a screen at 150 %
     */
    void show(PixelRect part, double outputScale) {
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
        node.setVisible(false);
    }
}
