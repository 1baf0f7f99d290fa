package org.longus.export.pdf;

import java.io.IOException;

/** A box on a coloured ground. */
record BandBox(Box inside, double width, int rgb) implements Box {
    private static final double PAD = 5;

    /** What is left of a width within a band. */
    static double inner(double width) {
        return width - 2 * PAD;
    }

    @Override
    public double height() {
        return inside.height() + 1.4 * PAD;
    }

    @Override
    public void draw(Sheet page, double x, double top) throws IOException {
        page.fill(x, top - height(), width, height(), rgb);
        inside.draw(page, x + PAD, top - 0.7 * PAD);
    }
}
