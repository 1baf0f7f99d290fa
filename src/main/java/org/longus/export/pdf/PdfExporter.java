package org.longus.export.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.longus.export.CaseFindings;
import org.longus.export.Exporter;
import org.longus.io.file.AtomicFile;

/** {@code report.pdf}: the report on one sheet of paper ({@link ReportPdf}). */
public final class PdfExporter implements Exporter {
    public static final String REPORT = "report.pdf";

    @Override
    public String id() {
        return "pdf";
    }

    @Override
    public String label() {
        return "Report (PDF)";
    }

    @Override
    public String purpose() {
        return "one page for the patient's record";
    }

    @Override
    public List<String> files(CaseFindings findings) {
        return List.of(REPORT);
    }

    @Override
    public void write(CaseFindings findings, Path folder) throws IOException {
        byte[] bytes = ReportPdf.bytes(findings);
        AtomicFile.write(folder.resolve(REPORT), out -> out.write(bytes));
    }
}
