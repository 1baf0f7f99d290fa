package org.longus.export.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.longus.export.CaseFindings;
import org.longus.export.Exporter;
import org.longus.export.Shared;
import org.longus.export.pdf.PdfExporter;
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

    @Override
    public void write(CaseFindings findings, Path folder) throws IOException {
        write(findings, folder, Shared.alone(this));
    }

    @Override
    public void write(CaseFindings findings, Path folder, Shared shared) throws IOException {
        EncapsulatedPdfWriter.of(
                        CaseObject.facts(findings),
                        PdfExporter.report(findings, shared),
                        "Longus report, " + CaseObject.standing(findings.review()),
                        CaseObject.images(findings))
                .write(folder.resolve(DOCUMENT));
    }
}
