package org.longus.export.pdf;

import java.io.IOException;
import java.util.List;

/** Boxes one below the other. */
record StackBox(List<Box> boxes) implements Box {
    @Override
    public double height() {
        return boxes.stream().mapToDouble(Box::height).sum();
    }

    @Override
    public void draw(Sheet page, double x, double top) throws IOException {
        double y = top;
        for (Box box : boxes) {
            box.draw(page, x, y);
            y -= box.height();
        }
    }
}
