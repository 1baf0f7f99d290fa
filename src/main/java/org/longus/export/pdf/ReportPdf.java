package org.longus.export.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.longus.export.CaseFindings;
import org.longus.export.Paper;
import org.longus.export.report.ReportPage;
import org.longus.io.file.Sha256;

/**
 * The report of one patient as a PDF of one page: PDF/A-2b and PDF/UA-1. The same findings on the same paper give the same
 * bytes.
 */
public final class ReportPdf {
    private ReportPdf() {}

    /** On the paper that is asked for. */
    public static byte[] bytes(CaseFindings findings) throws IOException {
        return bytes(findings, findings.run().paper());
    }

    public static byte[] bytes(CaseFindings findings, Paper paper) throws IOException {
        ReportPage page = ReportPage.of(findings);
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        try (PDDocument document = new PDDocument()) {
            document.setVersion(1.7f);
            document.setDocumentId(id(findings, page));
            draw(document, page, findings, paper);
            Metadata.put(document, "Longus: " + page.title(), findings.times().exportedAt());
            document.save(out);
        }
        return out.toByteArray();
    }

    /** Makes a page with what all others use, for nobody: most of the time of the first is that of loading classes and fonts. */
    static void prepare() throws IOException {
        PDRectangle paper = new PDRectangle(200, 200);
        try (PDDocument document = new PDDocument()) {
            try (TaggedPage page = new TaggedPage(document, paper)) {
                for (boolean bold : List.of(false, true)) {
                    Box text = new TextBox("P", "C3", new Lettering.Style(9, bold, 0), 100);
                    text.draw(page, 0, 200);
                }
                page.picture(
                        (across, down) -> new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB), "", 0, 0, 200, 200);
            }
            Metadata.put(document, "Longus", Instant.EPOCH);
            document.save(OutputStream.nullOutputStream());
        }
    }

    private static void draw(PDDocument document, ReportPage page, CaseFindings findings, Paper paper)
            throws IOException {
        try (TaggedPage tagged =
                new TaggedPage(document, new PDRectangle((float) paper.width(), (float) paper.height()))) {
            PageBoxes.draw(tagged, page, findings, paper);
        }
    }

    /** The letters of a case's report that no font has, which are boxes in it. */
    static SortedSet<Integer> missing(CaseFindings findings) {
        SortedSet<Integer> missing = new TreeSet<>();
        ReportPage.of(findings).texts().forEach(t -> missing.addAll(Lettering.missing(t)));
        return missing;
    }

    /** What tells this file from others, of the case and of what is said of it. */
    private static long id(CaseFindings findings, ReportPage page) {
        String all = findings.identity().digest() + "\n" + String.join("\n", page.texts());
        return ByteBuffer.wrap(Sha256.of(all.getBytes(StandardCharsets.UTF_8)).getBytes(StandardCharsets.US_ASCII))
                .getLong();
    }
}
