package org.longus.export.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;

/** The picture, as wide as the page, with words for whoever does not see it. */
record PictureBox(Drawing drawing, String words, double width, double height) implements Box {
    /** Draws it with so many pixels. */
    @FunctionalInterface
    interface Drawing {
        BufferedImage of(int width, int height);
    }

    @Override
    public void draw(Sheet page, double x, double top) throws IOException {
        page.picture(drawing, words, x, top - height, width, height);
    }
}
