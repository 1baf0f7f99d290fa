package org.longus.export.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.longus.export.CaseFindings;
import org.longus.export.Exporter;
import org.longus.export.Shared;
import org.longus.io.Counted;
import org.longus.io.file.AtomicFile;

/** {@code report.pdf}: the report on one sheet of paper ({@link ReportPdf}). */
public final class PdfExporter implements Exporter {
    public static final String REPORT = "report.pdf";
    private static final int MOST_SIGNS = 5;
    private static final Shared.Kind<byte[]> BYTES = new Shared.Kind<>();

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
        return "the report on one page, to read, to print and to keep";
    }

    @Override
    public void prepare() throws IOException {
        ReportPdf.prepare();
    }

    @Override
    public List<String> files(CaseFindings findings) {
        return List.of(REPORT);
    }

    @Override
    public List<String> remarks(CaseFindings findings) {
        SortedSet<Integer> missing = ReportPdf.missing(findings);
        if (missing.isEmpty()) {
            return List.of();
        }
        String signs = missing.stream()
                .limit(MOST_SIGNS)
                .map(c -> String.format(Locale.ROOT, "U+%04X %s", c, Character.getName(c)))
                .collect(Collectors.joining(", "));
        return List.of("%s shows a box in place of %s, for which Longus has no font: %s%s."
                .formatted(
                        REPORT,
                        Counted.of(missing.size(), "sign"),
                        signs,
                        missing.size() > MOST_SIGNS ? ", \u2026" : ""));
    }

    /** The file's bytes, for whoever puts them into another kind of file. Not to be changed: they are everyone's. */
    public static byte[] report(CaseFindings findings, Shared shared) throws IOException {
        return shared.get(BYTES, () -> ReportPdf.bytes(findings));
    }

    @Override
    public void write(CaseFindings findings, Path folder) throws IOException {
        write(findings, folder, Shared.alone(this));
    }

    @Override
    public void write(CaseFindings findings, Path folder, Shared shared) throws IOException {
        byte[] bytes = report(findings, shared);
        AtomicFile.write(folder.resolve(REPORT), out -> out.write(bytes));
    }
}
