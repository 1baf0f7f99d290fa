package org.longus.export.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.export.Paper;
import org.longus.export.report.ReportCases;

/** What a spreadsheet program prints of the report. Where there is none, nothing is asked, and it says so. */
class PrintedReportTest {
    private static final long MOST_SECONDS = 240;

    @TempDir
    Path folder;

    @Test
    void theReportIsOnePage() throws IOException, InterruptedException {
        Optional<Path> office = office();
        assumeTrue(office.isPresent(), "skipped: LibreOffice (soffice) is not installed");
        Path file = folder.resolve("report.xlsx");
        Workbook.write(file, ReportCases.approved("Yamada^Tarou=\u5c71\u7530^\u592a\u90ce"), Paper.A4);
        Process process = new ProcessBuilder(
                        office.get().toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
        try (PDDocument printed = Loader.loadPDF(folder.resolve("report.pdf").toFile())) {
            List<String> pages = IntStream.rangeClosed(1, printed.getNumberOfPages())
                    .mapToObj(p -> text(printed, p))
                    .toList();
            assertThat(pages.getFirst())
                    .contains("Skeletal muscle at C3", "Approved by anna", "labels by careful non-clinicians");
            // the next sheet begins on the second page
            assertThat(pages.get(1)).contains("as in a cohort's workbook");
            assertThat(printed.getPage(0).getMediaBox().getHeight())
                    .isGreaterThan(printed.getPage(0).getMediaBox().getWidth());
        }
    }

    private static String text(PDDocument printed, int page) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(printed);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<Path> office() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(dir -> Path.of(dir, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
