package org.longus.export.pdf;

import java.io.IOException;
import java.util.List;
import org.longus.export.pdf.Lettering.Style;

/** What a report's boxes are drawn on: a page of a PDF, or a picture. In points from the lower left corner. */
interface Sheet {
    /** A part of the document, in the order of reading; a picture has none. */
    interface Part {}

    /** A part of the whole document, as in "H1" or "P". */
    Part part(String type);

    Part part(Part parent, String type);

    /** A heading cell of a table. */
    Part heading(Part row, String scope);

    /** Lines of text one below the other, of one part. {@code y} is the first line's base. */
    void text(Part owner, List<String> lines, Style style, double x, double y) throws IOException;

    /** A picture that says in words what is on it; {@code y} is its lower edge. */
    void picture(PictureBox.Drawing drawing, String words, double x, double y, double width, double height)
            throws IOException;

    /** A filled rectangle as decoration. */
    void fill(double x, double y, double width, double height, int rgb) throws IOException;
}
