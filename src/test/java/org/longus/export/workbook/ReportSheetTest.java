package org.longus.export.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.longus.export.CaseFindings;
import org.longus.export.Paper;
import org.longus.export.report.ReportCases;
import org.longus.export.report.ReportPage;
import org.longus.patient.Patient;

/** The workbook of one case: a report on one sheet of paper, its values with what they mean, how they were computed. */
class ReportSheetTest {
    @TempDir
    Path folder;

    private interface Check {
        void on(XSSFWorkbook book);
    }

    private Path written(CaseFindings findings, Paper paper) throws IOException {
        Path file = folder.resolve("report.xlsx");
        Workbook.write(file, findings, paper);
        return file;
    }

    private void written(CaseFindings findings, Check check) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(written(findings, Paper.A4)))) {
            check.on(book);
        }
    }

    private static List<Cell> cells(Sheet sheet) {
        List<Cell> cells = new ArrayList<>();
        for (Row row : sheet) {
            row.forEach(cells::add);
        }
        return cells;
    }

    private static List<String> texts(Sheet sheet) {
        return cells(sheet).stream()
                .filter(c -> c.getCellType() == CellType.STRING)
                .map(Cell::getStringCellValue)
                .toList();
    }

    @Test
    void theReportComesFirst() throws IOException {
        written(ReportCases.approved("Doe^Jane"), book -> {
            List<String> names = new ArrayList<>();
            book.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names).startsWith("Report", "Values", "How it was computed");
            assertThat(book.getActiveSheetIndex()).isZero();
        });
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void itPrintsOnOneSheetOfThePaper(Paper paper) throws IOException {
        try (XSSFWorkbook book =
                new XSSFWorkbook(Files.newInputStream(written(ReportCases.approved("Doe^Jane"), paper)))) {
            XSSFSheet sheet = book.getSheet("Report");
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getLandscape()).isFalse();
            assertThat(sheet.getPrintSetup().getPaperSizeEnum())
                    .isEqualTo(paper == Paper.A4 ? PaperSize.A4_PAPER : PaperSize.LETTER_PAPER);
            assertThat(book.getPrintArea(0)).isEqualTo("Report!$A$1:$X$" + (sheet.getLastRowNum() + 1));
        }
    }

    /** Letters of 9 points are at least 6.5 on the paper. */
    @Test
    void whatIsPrintedIsNotTiny() throws IOException {
        written(ReportCases.approved("Doe^Jane"), book -> {
            XSSFSheet sheet = book.getSheet("Report");
            double height = 0;
            for (Row row : sheet) {
                height += row.getHeightInPoints();
            }
            double width = 0;
            for (int c = 0; c < ReportSheet.COLUMNS; c++) {
                width += sheet.getColumnWidthInPixels(c) * 0.75;
            }
            double scale = Math.min((Paper.A4.width() - 68) / width, (Paper.A4.height() - 68) / height);
            assertThat(9 * scale).isGreaterThan(6.5);
        });
    }

    @Test
    void allThatThePageSaysIsOnIt() throws IOException {
        CaseFindings findings = ReportCases.approved("Yamada^Tarou=\u5c71\u7530^\u592a\u90ce");
        written(findings, book -> {
            String all = String.join("\n", texts(book.getSheet("Report")));
            ReportPage page = ReportPage.of(findings);
            Set<String> figures = new HashSet<>();
            page.figures().forEach(f -> figures.addAll(List.of(f.value(), f.unit())));
            assertThat(page.texts())
                    .filteredOn(t -> !figures.contains(t))
                    .isNotEmpty()
                    .allSatisfy(t -> assertThat(all).contains(t));
        });
    }

    @Test
    void theFourNumbersAreNumbersWithTheirUnits() throws IOException {
        written(ReportCases.approved("Doe^Jane"), book -> {
            List<Cell> numbers = cells(book.getSheet("Report")).stream()
                    .filter(c -> c.getCellType() == CellType.NUMERIC)
                    .toList();
            assertThat(numbers).hasSize(4);
            assertThat(numbers.getFirst().getNumericCellValue()).isCloseTo(27, within(1e-9));
            assertThat(numbers)
                    .extracting(c -> c.getCellStyle().getDataFormatString())
                    .containsExactly(
                            "0.0\" cm\u00b2\"", "0\" HU\"", "0.0\" cm\u00b2/m\u00b2\"", "0.0\" cm\u00b2/m\u00b2\"");
        });
        written(ReportCases.computed(Patient.UNKNOWN), book -> {
            assertThat(texts(book.getSheet("Report")))
                    .contains("unknown", "height missing", "sex, age, height, weight missing");
            assertThat(cells(book.getSheet("Report")).stream().filter(c -> c.getCellType() == CellType.NUMERIC))
                    .hasSize(2);
        });
    }

    @Test
    void thereIsNoFormulaAndNoMacro() throws IOException {
        Path file = written(ReportCases.approved("@SUM(1)^x"), Paper.A4);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(e -> e.getName())).noneMatch(n -> n.contains("vba") || n.contains("external"));
        }
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            for (Sheet sheet : book) {
                assertThat(cells(sheet)).noneMatch(c -> c.getCellType() == CellType.FORMULA);
            }
            Cell name = cells(book.getSheet("Report")).stream()
                    .filter(c -> c.toString().startsWith("@SUM"))
                    .findFirst()
                    .orElseThrow();
            assertThat(name.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void thePictureIsInTheSheetWithWordsForIt() throws IOException {
        for (CaseFindings findings : List.of(ReportCases.approved("Doe^Jane"), ReportCases.notFound())) {
            written(findings, book -> {
                assertThat(book.getAllPictures())
                        .singleElement()
                        .satisfies(p -> assertThat(p.getData()).startsWith(0x89, 'P', 'N', 'G'));
                XSSFPicture picture = (XSSFPicture) book.getSheet("Report")
                        .getDrawingPatriarch()
                        .getShapes()
                        .getFirst();
                assertThat(picture.getCTPicture().getNvPicPr().getCNvPr().getDescr())
                        .isEqualTo(ReportPage.of(findings).picture());
            });
        }
    }

    @Test
    void eachValueHasAUnitAndAMeaning() throws IOException {
        written(ReportCases.approved("Doe^Jane"), book -> {
            Sheet sheet = book.getSheet("Values");
            assertThat(sheet.getLastRowNum()).isEqualTo(Column.RESULT.size());
            for (Row row : sheet) {
                assertThat(row.getCell(3).getStringCellValue())
                        .as(row.getCell(0).getStringCellValue())
                        .isNotBlank();
                if (row.getRowNum() > 0
                        && row.getCell(0)
                                .getStringCellValue()
                                .matches(".*\\((cm2|HU|mm|kV|cm|kg|years|s|degrees)\\)")) {
                    String heading = row.getCell(0).getStringCellValue();
                    assertThat(heading).endsWith("(" + row.getCell(2).getStringCellValue() + ")");
                }
            }
        });
    }

    @Test
    void theDictionaryHasNoColumnThatIsGone() throws IOException {
        assertThat(ValueMeaning.all().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Column.RESULT.stream().map(Column::header).toList());
    }
}
