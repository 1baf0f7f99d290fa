package org.longus.ui.viewer;

import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.longus.render.ScreenGrid;
import org.longus.volume.PixelRect;

/**
 * The screen pixels of a pane as an array of premultiplied ARGB that is laid on it as it is. To have JavaFX enlarge a
 * picture takes ten times as long where there is no GPU, and gives other pixels where there is one.
 */
final class PixelImage {
    private final ImageView node = new ImageView();
    /** What was drawn last. */
    private Sheet front;
    /** JavaFX may still be copying what was drawn last while the next frame is: the two take turns. */
    private Sheet back;

    private int width;
    private int height;
    private ScreenGrid grid;
    private double outputScale = 1;

    /** An array of pixels and the image that JavaFX makes of it. */
    private record Sheet(int[] argb, PixelBuffer<IntBuffer> buffer, WritableImage image) {
        static Sheet of(int width, int height) {
            int[] argb = new int[width * height];
            PixelBuffer<IntBuffer> buffer =
                    new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance());
            return new Sheet(argb, buffer, new WritableImage(buffer));
        }
    }

    PixelImage() {
        node.setMouseTransparent(true);
    }

    ImageView node() {
        return node;
    }

    /**
     * Makes ready to draw a picture on a pane. Returns false when it was drawn so before and nothing has become {@link #stale}
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
            front = Sheet.of(width, height);
            back = Sheet.of(width, height);
        }
        Sheet next = back;
        back = front;
        front = next;
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

    /** The screen pixels of the whole pane, row by row, of some earlier drawing: to be written and then {@link #show shown}. */
    int[] pixels() {
        return front.argb();
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
            Rectangle2D within = new Rectangle2D(part.iFrom(), part.jFrom(), part.width(), part.height());
            front.buffer().updateBuffer(b -> within);
            node.setImage(front.image());
            node.setViewport(within);
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
