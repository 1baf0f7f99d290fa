package org.longus.export.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.longus.app.AppInfo;
import org.longus.export.Paper;

/** Boxes one below the other over as many pages as it takes. */
final class StudyPages implements AutoCloseable {
    private static final double MARGIN = 42;
    private static final double FOOT = 8;

    private final PDDocument document;
    private final PDRectangle paper;
    private final TaggedTree tree;
    private TaggedPage page;
    private double y;
    private int number;

    StudyPages(PDDocument document, Paper paper) throws IOException {
        this.document = document;
        this.paper = new PDRectangle((float) paper.width(), (float) paper.height());
        this.tree = new TaggedTree(document);
        this.page = next();
    }

    private TaggedPage next() throws IOException {
        number++;
        y = paper.getHeight() - MARGIN;
        return new TaggedPage(document, paper, tree);
    }

    double width() {
        return paper.getWidth() - 2 * MARGIN;
    }

    /** How much room the page still has. */
    double left() {
        return y - MARGIN;
    }

    void gap(double height) {
        y -= height;
    }

    /** On this page, or on the next where it does not fit. */
    void add(Box box) throws IOException {
        if (box.height() > left() && y < paper.getHeight() - MARGIN) {
            end();
            page = next();
        }
        box.draw(page, MARGIN, y);
        y -= box.height();
    }

    private void end() throws IOException {
        page.text(
                page.part("P"),
                List.of(String.format(Locale.ROOT, "Page %d. %s", number, AppInfo.NOT_A_DEVICE)),
                Ink.label(FOOT),
                MARGIN,
                MARGIN / 2);
        page.close();
    }

    @Override
    public void close() throws IOException {
        end();
        tree.end();
    }
}
