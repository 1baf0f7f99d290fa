package org.longus.export.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.longus.export.CaseFindings;
import org.longus.export.Paper;
import org.longus.export.report.ReportPage;

/** The page of {@link ReportPdf} as a picture, for readers of pictures: opaque RGB. */
public final class ReportImage {
    /** Letters of seven points are then 15 pixels high, and the page is about as high as a PACS' screen. */
    private static final int DOTS_PER_INCH = 150;

    private ReportImage() {}

    /** Loads what the first page would have to wait for. */
    public static void prepare() throws IOException {
        try (DrawnPage page = new DrawnPage(9, 9, DOTS_PER_INCH)) {
            for (boolean bold : new boolean[] {false, true}) {
                page.text(page.part("P"), List.of("C3"), new Lettering.Style(6, bold, Ink.TEXT), 1, 1);
            }
        }
    }

    /** The same findings on the same paper give the same pixels, but for the letters on the scan, which are of the computer's fonts. */
    public static BufferedImage draw(CaseFindings findings, Paper paper) throws IOException {
        try (DrawnPage page = new DrawnPage(paper.width(), paper.height(), DOTS_PER_INCH)) {
            PageBoxes.draw(page, ReportPage.of(findings), findings, paper);
            return page.image();
        }
    }
}
