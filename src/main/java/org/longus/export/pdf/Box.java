package org.longus.export.pdf;

import java.io.IOException;

/** A part of the page that knows its height before it is drawn. In points. */
interface Box {
    double height();

    /** @param x its left edge; {@code top} its upper one, counted from the paper's lower edge */
    void draw(Sheet page, double x, double top) throws IOException;
}
