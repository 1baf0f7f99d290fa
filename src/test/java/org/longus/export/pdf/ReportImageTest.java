package org.longus.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.longus.export.CaseFindings;
import org.longus.export.Paper;
import org.longus.export.report.ReportCases;

/** The report as a picture is the page of the PDF, held against what PDFBox makes of that. */
class ReportImageTest {
    private static final CaseFindings FINDINGS =
            ReportCases.approved("Yamada^Tarou=\u5c71\u7530^\u592a\u90ce=\u3084\u307e\u3060^\u305f\u308d\u3046");

    private static BufferedImage rendered(Paper paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(ReportPdf.bytes(FINDINGS, paper))) {
            return new PDFRenderer(document).renderImageWithDPI(0, 150, ImageType.RGB);
        }
    }

    /** Mean over all pixels, 0 to 255; {@code down} moves the first by so many rows. */
    private static double difference(BufferedImage a, BufferedImage b, int down) {
        int rows = Math.min(a.getHeight(), b.getHeight()) - down;
        int columns = Math.min(a.getWidth(), b.getWidth());
        long sum = 0;
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                sum += Math.abs(green(a, x, y + down) - green(b, x, y));
            }
        }
        return (double) sum / rows / columns;
    }

    private static int green(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) >> 8 & 255;
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void everyLetterStandsWhereThePdfHasIt(Paper paper) throws IOException {
        BufferedImage pdf = rendered(paper);
        BufferedImage drawn = ReportImage.draw(FINDINGS, paper);
        assertThat(Math.abs(drawn.getWidth() - pdf.getWidth())).isLessThanOrEqualTo(1);
        assertThat(Math.abs(drawn.getHeight() - pdf.getHeight())).isLessThanOrEqualTo(1);
        double same = difference(drawn, pdf, 0);
        assertThat(same).isLessThan(3);
        assertThat(difference(drawn, pdf, 2)).as("the measure itself").isGreaterThan(2 * same);
    }

    @Test
    void theSameFindingsGiveTheSamePixels() throws IOException {
        BufferedImage first = ReportImage.draw(FINDINGS, Paper.A4);
        assertThat(difference(first, ReportImage.draw(FINDINGS, Paper.A4), 0)).isZero();
        CaseFindings other = ReportCases.approved("Doe^Jane");
        assertThat(difference(first, ReportImage.draw(other, Paper.A4), 0)).isPositive();
    }
}
