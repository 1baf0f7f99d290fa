package org.longus.export.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.longus.export.CaseFindings;
import org.longus.export.Exporter;

/** {@code report.xlsx}: a workbook of this case alone ({@link Workbook}). */
public final class WorkbookExporter implements Exporter {
    public static final String REPORT = "report.xlsx";

    @Override
    public String id() {
        return "xlsx";
    }

    @Override
    public String label() {
        return "Report (Excel)";
    }

    @Override
    public String purpose() {
        return "the report on one page, and every number";
    }

    @Override
    public void prepare() throws IOException {
        Workbook.prepare();
    }

    @Override
    public List<String> files(CaseFindings findings) {
        return List.of(REPORT);
    }

    @Override
    public void write(CaseFindings findings, Path folder) throws IOException {
        Workbook.write(folder.resolve(REPORT), findings, findings.run().paper());
    }
}
