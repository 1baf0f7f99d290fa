package org.longus.export.pdf;

import org.longus.export.pdf.Lettering.Style;

/** The colours of a report, readable when they are printed grey, and the sizes of its letters. */
final class Ink {
    static final int TEXT = 0x1A1A1A;
    static final int LABEL = 0x555555;
    static final int LINE = 0xC4C9D0;
    static final int TILE = 0xF1F3F6;
    static final int WARNING = 0xFBEBC8;
    static final int APPROVED = 0xDDEFE1;

    private Ink() {}

    static Style text(double size) {
        return new Style(size, false, TEXT);
    }

    static Style strong(double size) {
        return new Style(size, true, TEXT);
    }

    static Style label(double size) {
        return new Style(size, false, LABEL);
    }
}
