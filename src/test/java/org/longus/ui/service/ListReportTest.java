package org.longus.ui.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.cohort.FailedCase;
import org.longus.export.CaseFindings;
import org.longus.export.Paper;
import org.longus.export.folder.CaseExport;
import org.longus.export.folder.ExportRequest;
import org.longus.patient.Patient;
import org.longus.review.Cases;
import org.longus.review.ReviewedCase;
import org.longus.review.store.CaseTrail;

/** The one workbook of an exported list. */
class ListReportTest {
    @TempDir
    Path out;

    private final CaseExporter exporter = CaseExport::export;

    private List<String> rows() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(out.resolve("report.xlsx").toString())) {
            Sheet sheet = book.getSheetAt(0);
            return java.util.stream.IntStream.rangeClosed(1, sheet.getLastRowNum())
                    .mapToObj(r -> sheet.getRow(r).getCell(0).getStringCellValue())
                    .toList();
        }
    }

    @Test
    void whatWasWrittenAndWhatWasLeftOutStandInOneWorkbookUntilTheNextExport() throws IOException {
        ReviewedCase reviewed = new ReviewedCase(Cases.series(Patient.UNKNOWN));
        reviewed.accept(Cases.found(10, 20));
        String name = exporter.write(CaseFindings.of(reviewed, CaseTrail.NONE), out, ExportRequest.USUAL)
                .folder()
                .getFileName()
                .toString();
        FailedCase broken = new FailedCase("/data/b", "broken", "P-2", "Slice 7 is cut short.", Instant.now());
        FailedCase waits = new FailedCase("/data/b", "waits", "P-3", "It has no result yet.", Instant.now());
        exporter.report(out, Set.of(name, "broken", "waits"), List.of(broken, waits), Paper.A4);
        assertThat(rows()).containsExactlyInAnyOrder(name, "broken", "waits");
        // one of them alone, which is well now: what is wrong with the other stays told
        exporter.report(out, Set.of("broken"), List.of(), Paper.A4);
        assertThat(rows()).containsExactlyInAnyOrder(name, "waits");
    }
}
