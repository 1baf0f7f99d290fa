package org.longus.export.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The picture, as wide as the page, with words for whoever does not see it. */
record PictureBox(Drawing drawing, String words, double width, double height) implements Box {
    /** Draws it with so many pixels. */
    @FunctionalInterface
    interface Drawing {
        BufferedImage of(int width, int height);
    }

    /** The letters on the picture are made for it. */
    private static final int PIXELS_ACROSS = 1000;

    @Override
    public void draw(TaggedPage page, double x, double top) throws IOException {
        int across = PIXELS_ACROSS;
        int down = (int) Math.round(across * height / width);
        PDRectangle at = new PDRectangle((float) x, (float) (top - height), (float) width, (float) height);
        page.picture(drawing.of(across, down), words, at);
    }
}
