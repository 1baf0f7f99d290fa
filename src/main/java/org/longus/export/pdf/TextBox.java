package org.longus.export.pdf;

import java.io.IOException;
import java.util.List;
import org.longus.export.pdf.Lettering.Style;

/** A paragraph, or a heading, broken into lines. */
final class TextBox implements Box {
    /** How far below a line's upper edge its letters stand, as a share of their size. */
    static final double BASE = 0.97;

    private final String type;
    private final Style style;
    private final List<String> lines;

    /** @param type of the structure, as in "H2" or "P" */
    TextBox(String type, String text, Style style, double width) {
        this.type = type;
        this.style = style;
        this.lines = Lettering.wrap(text, style, width);
    }

    @Override
    public double height() {
        return lines.size() * style.lineHeight();
    }

    @Override
    public void draw(Sheet page, double x, double top) throws IOException {
        page.text(page.part(type), lines, style, x, top - BASE * style.size());
    }
}
