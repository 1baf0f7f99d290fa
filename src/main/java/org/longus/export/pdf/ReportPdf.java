package org.longus.export.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.longus.export.CaseFindings;
import org.longus.export.picture.ReportPicture;
import org.longus.export.report.Paper;
import org.longus.export.report.ReportPage;
import org.longus.io.file.Sha256;

/**
 * The report of one patient as a PDF of one page: PDF/A-2b and PDF/UA-1. The same findings on the same paper give the same
 * bytes.
 */
public final class ReportPdf {
    private ReportPdf() {}

    /** On the paper of this computer's country. */
    public static byte[] bytes(CaseFindings findings) throws IOException {
        return bytes(findings, Paper.here());
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

    private static void draw(PDDocument document, ReportPage page, CaseFindings findings, Paper paper)
            throws IOException {
        double width = paper.width() - 2 * PageBoxes.MARGIN;
        double height = paper.height() - 2 * PageBoxes.MARGIN;
        List<Box> boxes =
                PageBoxes.of(page, (across, down) -> ReportPicture.draw(findings, across, down), width, height);
        try (TaggedPage tagged =
                new TaggedPage(document, new PDRectangle((float) paper.width(), (float) paper.height()))) {
            double y = paper.height() - PageBoxes.MARGIN;
            for (Box box : boxes) {
                box.draw(tagged, PageBoxes.MARGIN, y);
                y -= box.height() + PageBoxes.gap();
            }
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
