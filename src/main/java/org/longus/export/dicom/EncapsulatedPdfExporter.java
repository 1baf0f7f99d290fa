package org.longus.export.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.longus.export.CaseFindings;
import org.longus.export.Exporter;
import org.longus.export.pdf.PdfExporter;
import org.longus.export.pdf.ReportPdf;
import org.longus.io.dicom.object.EncapsulatedPdfWriter;

/** {@code report.pdf.dcm}: the report of {@code report.pdf} as an object of the study. */
public final class EncapsulatedPdfExporter implements Exporter {
    static final String DOCUMENT = "report.pdf.dcm";

    @Override
    public String id() {
        return "dicom-pdf";
    }

    @Override
    public String label() {
        return "Report (DICOM Encapsulated PDF)";
    }

    @Override
    public String purpose() {
        return "for a PACS: the report beside the scan";
    }

    @Override
    public Optional<String> impossible(CaseFindings findings) {
        return CaseObject.impossible(findings);
    }

    @Override
    public List<String> files(CaseFindings findings) {
        return List.of(DOCUMENT);
    }

    /** With the very report that lies in the folder, where there is one. */
    @Override
    public void write(CaseFindings findings, Path folder) throws IOException {
        Path report = folder.resolve(PdfExporter.REPORT);
        byte[] pdf = Files.exists(report) ? Files.readAllBytes(report) : ReportPdf.bytes(findings);
        EncapsulatedPdfWriter.of(
                        CaseObject.facts(findings),
                        pdf,
                        "Longus report, " + CaseObject.standing(findings.review()),
                        CaseObject.images(findings))
                .write(folder.resolve(DOCUMENT));
    }
}
