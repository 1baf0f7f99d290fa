package org.longus.cohort.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.export.Paper;
import org.longus.export.pdf.StudyPdf;
import org.longus.export.study.StudyReport;
import org.longus.export.workbook.StudyWorkbook;
import org.longus.io.table.TableFile;
import org.longus.io.table.TableRow;
import org.longus.io.table.patient.StudyTable;
import org.longus.measure.CutOffs;

/** One study is written once, and looked at from all sides. */
class StudyFilesTest {
    private static final int CASES = 160;

    @TempDir
    static Path folder;

    private static Path out;
    private static Path table;
    private static StudyReport report;

    @BeforeAll
    static void writeAll() throws IOException {
        out = Files.createDirectory(folder.resolve("out"));
        table = SeededCohort.write(out, CASES);
        report = report();
        StudyFiles.write(out, report);
        copyForALook();
    }

    /** As other pictures that tests draw. */
    private static void copyForALook() throws IOException {
        Path to = Files.createDirectories(Path.of("target", "screenshots"));
        for (String name : List.of(StudyWorkbook.FILE, StudyPdf.FILE)) {
            Files.copy(out.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static StudyReport report() throws IOException {
        return StudyReports.of(out, Optional.of(StudyTable.read(table)), CutOffs.published(), Paper.A4);
    }

    private static List<Map<String, String>> csv(String name) throws IOException {
        List<TableRow> rows =
                TableFile.read(out.resolve("tables").resolve(name + ".csv")).rows();
        List<String> heads = rows.getFirst().cells();
        List<Map<String, String>> all = new ArrayList<>();
        for (TableRow row : rows.subList(1, rows.size())) {
            Map<String, String> cells = new HashMap<>();
            for (int c = 0; c < heads.size(); c++) {
                cells.put(heads.get(c), row.cell(c));
            }
            all.add(cells);
        }
        return all;
    }

    @Test
    void theWorkbookHasASheetForEachPartWithItsOwnCharts() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(out.resolve(StudyWorkbook.FILE)))) {
            List<String> names = new ArrayList<>();
            book.sheetIterator().forEachRemaining(s -> names.add(s.getSheetName()));
            assertThat(names)
                    .containsExactly(
                            "Info",
                            "Dictionary",
                            "Cases",
                            "Failures and exclusions",
                            "Agreement",
                            "Reference",
                            "Survival os",
                            "Every value",
                            "Chart data");
            // everyone, sex, and four cut-offs on everyone and on each sex
            assertThat(charts(book, "Survival os")).isEqualTo(14);
            assertThat(charts(book, "Agreement")).isEqualTo(1);
            assertThat(charts(book, "Reference")).isEqualTo(3);
            assertThat(book.getSheet("Info").getDrawingPatriarch().getShapes()).hasSize(1);
            assertThat(book.getSheet("Every value").getLastRowNum()).isEqualTo(CASES + 1);
        }
    }

    private static int charts(XSSFWorkbook book, String sheet) {
        return book.getSheet(sheet).getDrawingPatriarch().getCharts().size();
    }

    @Test
    void eachCaseHasItsOwnOutcomeByItsKeyThoughTheTableIsInAnotherOrder() throws IOException {
        Map<String, String> byId = new HashMap<>();
        for (String line : Files.readAllLines(table)) {
            byId.put(line.split(",")[0], line.split(",")[1]);
        }
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(out.resolve(StudyWorkbook.FILE)))) {
            XSSFSheet cases = book.getSheet("Cases");
            List<String> heads = new ArrayList<>();
            cases.getRow(0).forEach(c -> heads.add(c.getStringCellValue()));
            int seen = 0;
            for (Row row : cases) {
                if (row.getRowNum() > 0) {
                    String id = row.getCell(heads.indexOf("patient_id")).getStringCellValue();
                    double time = row.getCell(heads.indexOf("table_os_months")).getNumericCellValue();
                    assertThat(time).isEqualTo(Double.parseDouble(byId.get(id)));
                    seen++;
                }
            }
            assertThat(seen).isEqualTo(CASES + 1);
        }
    }

    @Test
    void whoIsNotUsedIsCountedInTheFlowAndHasARowWithTheReason() throws IOException {
        assertThat(report.flow()).extracting(s -> s.n()).containsExactly(CASES + 1, CASES + 1, CASES - 1, CASES - 2);
        assertThat(csv("failures"))
                .extracting(r -> r.get("case") + ": " + r.get("kind"))
                .containsExactlyInAnyOrder("P00005_a: no C3", "P00007_a: excluded", "P00001_b: another scan");
    }

    @Test
    void aSearchedCutOffHasItsWarningAndItsCorrectedP() throws IOException {
        assertThat(csv("cutoff_search")).hasSize(2).allSatisfy(r -> {
            assertThat(r.get("warning")).contains("another cohort");
            double corrected = Double.parseDouble(r.get("p_corrected"));
            double uncorrected = Double.parseDouble(r.get("p_uncorrected_do_not_report"));
            assertThat(corrected).isGreaterThanOrEqualTo(uncorrected);
        });
    }

    @Test
    void everyColumnIsInTheDictionary() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(out.resolve(StudyWorkbook.FILE)))) {
            List<String> told = new ArrayList<>();
            for (Row row : book.getSheet("Dictionary")) {
                told.add(row.getCell(0).getStringCellValue() + "/"
                        + row.getCell(1).getStringCellValue());
                assertThat(row.getCell(3)).as(told.getLast()).isNotNull();
            }
            report.parts()
                    .forEach(p -> p.tables()
                            .forEach(t ->
                                    t.columns().forEach(c -> assertThat(told).contains(t.id() + "/" + c.id()))));
        }
    }

    @Test
    void theSameResultsMakeTheSameBytes() throws IOException {
        byte[] first = Files.readAllBytes(out.resolve(StudyWorkbook.FILE));
        Path again = folder.resolve("again.xlsx");
        StudyWorkbook.write(again, report());
        assertThat(Files.readAllBytes(again)).isEqualTo(first);
    }

    @Test
    void rReadsTheTablesAndComesToTheSameFigures() throws Exception {
        assumeThat(isThere("Rscript")).as("skipped: no R").isTrue();
        String said = run("Rscript", "src/test/r/study.R", out.resolve("tables").toString());
        assertThat(said).contains("all met");
    }

    @Test
    void pythonReadsTheTables() throws Exception {
        assumeThat(isThere("python3")).as("skipped: no Python").isTrue();
        String said = run(
                "python3",
                "-c",
                "import csv,sys,glob\n"
                    + "for f in glob.glob(sys.argv[1]+'/*.csv'):\n"
                    + " r=list(csv.reader(open(f,encoding='utf-8',newline='')))\n"
                    + " assert all(len(x)==len(r[0]) for x in r),f\n"
                    + "print(len(list(csv.DictReader(open(sys.argv[1]+'/cases.csv',encoding='utf-8',newline='')))))",
                out.resolve("tables").toString());
        assertThat(said.strip()).isEqualTo(String.format(Locale.ROOT, "%d", CASES + 1));
    }

    @Test
    void libreOfficeOpensTheWorkbookAndHasTheSameCells() throws Exception {
        assumeThat(isThere("soffice")).as("skipped: no LibreOffice").isTrue();
        Path to = Files.createDirectories(folder.resolve("converted"));
        String said = run(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1",
                "--outdir",
                to.toString(),
                out.resolve(StudyWorkbook.FILE).toString());
        // of LibreOffice's own Java, which opening a workbook does not take
        String ofTheBook = said.lines().filter(l -> !l.contains("javaldx")).collect(Collectors.joining("\n"));
        assertThat(ofTheBook.toLowerCase(Locale.ROOT)).doesNotContain("error", "warning");
        List<TableRow> theirs = TableFile.read(to.resolve("cohort-Cases.csv")).rows();
        List<TableRow> ours = TableFile.read(out.resolve("tables/cases.csv")).rows();
        assertThat(theirs).hasSameSizeAs(ours);
        int column = ours.getFirst().cells().indexOf("c3_smi_cm2_per_m2");
        for (int r = 1; r < ours.size(); r++) {
            assertThat(theirs.get(r).cell(0)).isEqualTo(ours.get(r).cell(0));
            if (!ours.get(r).cell(column).isEmpty()) {
                assertThat(Double.parseDouble(theirs.get(r).cell(column)))
                        .isCloseTo(
                                Double.parseDouble(ours.get(r).cell(column)),
                                org.assertj.core.api.Assertions.within(1e-6));
            }
        }
    }

    private static boolean isThere(String program) {
        for (String place : System.getenv("PATH").split(java.io.File.pathSeparator)) {
            if (Files.isExecutable(Path.of(place, program))) {
                return true;
            }
        }
        return false;
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
