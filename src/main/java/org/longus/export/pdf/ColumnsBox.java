package org.longus.export.pdf;

import java.io.IOException;

/** Two boxes side by side; the right one begins at {@code at}. */
record ColumnsBox(Box left, Box right, double at) implements Box {
    @Override
    public double height() {
        return Math.max(left.height(), right.height());
    }

    @Override
    public void draw(Sheet page, double x, double top) throws IOException {
        left.draw(page, x, top);
        right.draw(page, x + at, top);
    }
}
