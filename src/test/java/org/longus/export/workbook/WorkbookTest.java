package org.longus.export.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.edit.EditAction;
import org.longus.edit.EditKind;
import org.longus.export.CaseFindings;
import org.longus.export.CaseRow;
import org.longus.export.Paper;
import org.longus.export.Review;
import org.longus.measure.AreaCurve;
import org.longus.measure.Indices;
import org.longus.measure.SliceRules;
import org.longus.patient.Patient;
import org.longus.patient.Sex;
import org.longus.review.Cases;
import org.longus.review.MeasuredSection;
import org.longus.review.ReviewedCase;
import org.longus.review.store.CaseTrail;
import org.longus.volume.Mask;

class WorkbookTest {
    @TempDir
    Path folder;

    private static final CaseRow.Run RUN = new CaseRow.Run(
            "CPU",
            OptionalDouble.of(12.34),
            List.of("longus-c3-section 0.1.0 1a2b3c4d"),
            "0.1.0",
            Optional.of(Instant.parse("2026-11-23T12:00:00Z")),
            Optional.empty(),
            Optional.of(Instant.parse("2026-11-24T08:00:00Z")));

    private static CaseRow full(String name) {
        Patient man = new Patient(
                Optional.of(Sex.MALE), OptionalDouble.of(60), OptionalDouble.of(200), OptionalDouble.of(80));
        return new CaseRow(
                name,
                "ID-1",
                CaseRow.Source.UNKNOWN,
                new CaseRow.Section(
                        true,
                        OptionalInt.of(99),
                        OptionalDouble.of(-714),
                        OptionalInt.of(98),
                        OptionalDouble.of(33),
                        OptionalDouble.of(0.96)),
                new CaseRow.Muscle(
                        OptionalDouble.of(40),
                        OptionalDouble.of(41.5),
                        OptionalDouble.of(50.25),
                        OptionalDouble.of(0),
                        OptionalDouble.of(0.94),
                        CaseRow.Parts.NONE,
                        new CaseRow.Level(
                                OptionalDouble.of(0.6),
                                OptionalDouble.of(36),
                                OptionalDouble.of(44),
                                OptionalDouble.of(3))),
                man,
                "typed",
                CaseRow.Indexes.of(Indices.of(40, man)),
                "not low",
                List.of("The slice was moved by hand.", "A side looks small."),
                Review.none(),
                RUN,
                Optional.empty());
    }

    private static CaseRow notFound() {
        return new CaseRow(
                "abdomen",
                "",
                CaseRow.Source.UNKNOWN,
                CaseRow.Section.NOT_FOUND,
                CaseRow.Muscle.NONE,
                Patient.UNKNOWN,
                "",
                CaseRow.Indexes.NONE,
                "",
                List.of("C3 not found."),
                Review.none(),
                RUN,
                Optional.empty());
    }

    private interface Check {
        void on(XSSFWorkbook book);
    }

    private void written(List<CaseRow> rows, Check check) throws IOException {
        Path file = folder.resolve("new/report.xlsx");
        Workbook.write(file, rows, Paper.A4);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            check.on(book);
        }
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    private static Cell cell(Sheet sheet, int row, String header) {
        for (Cell c : sheet.getRow(0)) {
            if (c.getStringCellValue().equals(header)) {
                return sheet.getRow(row).getCell(c.getColumnIndex());
            }
        }
        throw new AssertionError("no column " + header);
    }

    @Test
    void aCaseIsARowOfNumbersUnderHeadersWithUnits() throws IOException {
        written(List.of(full("case 1")), book -> {
            Sheet sheet = book.getSheet("Result");
            assertThat(cell(sheet, 1, "Case").getStringCellValue()).isEqualTo("case 1");
            assertThat(cell(sheet, 1, "Slice index (0-based)").getNumericCellValue())
                    .isEqualTo(99);
            assertThat(cell(sheet, 1, "SMA (cm2)").getNumericCellValue()).isEqualTo(40);
            assertThat(cell(sheet, 1, "SMA (cm2)").getCellStyle().getDataFormatString())
                    .isEqualTo("0.00");
            assertThat(cell(sheet, 1, "C3 SMI (cm2/m2)").getNumericCellValue()).isEqualTo(10);
            assertThat(cell(sheet, 1, "L3 area, estimated from C3 (cm2)").getNumericCellValue())
                    .isEqualTo(145.648, org.assertj.core.api.Assertions.within(1e-9));
            assertThat(cell(sheet, 1, "Sex").getStringCellValue()).isEqualTo("male");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        });
    }

    @Test
    void whatIsUnknownIsAnEmptyCell() throws IOException {
        written(List.of(notFound()), book -> {
            Sheet sheet = book.getSheet("Result");
            assertThat(cell(sheet, 1, "C3 found").getStringCellValue()).isEqualTo("no");
            for (String header : List.of(
                    "Slice index (0-based)",
                    "SMA (cm2)",
                    "SMD (HU)",
                    "Height (cm)",
                    "Sex",
                    "C3 SMI (cm2/m2)",
                    "L3 SMI, estimated from C3 (cm2/m2)",
                    "Agreement of the muscle models (0-1)")) {
                assertThat(cell(sheet, 1, header).getCellType()).as(header).isEqualTo(CellType.BLANK);
            }
        });
    }

    @Test
    void aNameThatLooksLikeAFormulaStaysText() throws IOException {
        List<String> names = List.of("=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\uFF1D1", "\t=1", "plain");
        written(names.stream().map(WorkbookTest::full).toList(), book -> {
            Sheet sheet = book.getSheet("Result");
            for (int r = 0; r < names.size(); r++) {
                Cell cell = cell(sheet, r + 1, "Case");
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(names.get(r));
                assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo(r < names.size() - 1);
            }
        });
    }

    @Test
    void theSecondSheetSaysFormulasSourcesModelsAndThatItIsNoMedicalDevice() throws IOException {
        written(List.of(full("a"), full("b")), book -> {
            StringBuilder text = new StringBuilder();
            for (Row row : book.getSheet("How it was computed")) {
                row.forEach(c -> text.append(c.getStringCellValue()).append('\n'));
            }
            assertThat(text)
                    .contains("not a medical device")
                    .contains("-29 to 150 HU")
                    .contains("27.304 + 1.363")
                    .contains("Swartz")
                    .contains("Chargi 2022")
                    .contains("For measured L3, not applied: Prado 2008")
                    .containsOnlyOnce("longus-c3-section 0.1.0 1a2b3c4d");
        });
    }

    @Test
    void anOlderWorkbookIsReplacedAndNoCaseIsAWorkbookToo() throws IOException {
        written(List.of(full("old")), book -> {});
        written(
                List.of(),
                book -> assertThat(book.getSheet("Result").getLastRowNum()).isZero());
    }

    @Test
    void theFiguresBesideTheAreaHaveColumnsAndTheSectionASheetOfItsOwn() throws IOException {
        ReviewedCase reviewed = new ReviewedCase(Cases.series(Patient.UNKNOWN));
        reviewed.accept(Cases.found(5, 15));
        CaseRow without = CaseFindings.of(reviewed, CaseTrail.NONE).row();
        reviewed.sectionWork()
                .keep(new MeasuredSection(
                        Cases.found(5, 15).models(),
                        java.util.stream.IntStream.rangeClosed(5, 15)
                                .mapToObj(k -> new AreaCurve.Slice(k, 3.0 * k, 20 + k, OptionalDouble.of(50)))
                                .toList()));
        CaseRow with = CaseFindings.of(reviewed, CaseTrail.NONE).row();

        written(List.of(without), book -> {
            assertThat(book.getSheet("Section")).isNull();
            Sheet sheet = book.getSheet("Result");
            assertThat(cell(sheet, 1, "SMA interval, from (cm2)").getNumericCellValue())
                    .isEqualTo(30.5);
            assertThat(cell(sheet, 1, "SMA interval, to (cm2)").getNumericCellValue())
                    .isEqualTo(42);
            assertThat(cell(sheet, 1, "How the interval was made").getStringCellValue())
                    .contains("votes 36.0 to 36.0 cm2");
            assertThat(cell(sheet, 1, "Normal-attenuation muscle, 30 to 150 HU (cm2)")
                            .getNumericCellValue())
                    .isEqualTo(36);
            assertThat(cell(sheet, 1, "Muscle gauge, SMD x C3 SMI (HU cm2/m2)").getCellType())
                    .isEqualTo(CellType.BLANK);
            assertThat(cell(sheet, 1, "Area over the section").getStringCellValue())
                    .isEqualTo("not computed");
        });
        written(List.of(without, with), book -> {
            Sheet section = book.getSheet("Section");
            assertThat(section.getLastRowNum())
                    .as("11 slices, and the rule that nobody used")
                    .isEqualTo(12);
            assertThat(section.getRow(6).getCell(3).getNumericCellValue()).isEqualTo(30);
            assertThat(section.getRow(6).getCell(5).getStringCellValue()).startsWith("Section middle");
            assertThat(section.getRow(12).getCell(5).getStringCellValue())
                    .isEqualTo("Utrecht rule: no slice chosen by it");
            assertThat(section.getRow(6).getCell(6).getStringCellValue()).isEqualTo("the models");
        });
        reviewed.sectionWork().choose(SliceRules.UTRECHT, 20);
        reviewed.edit(EditAction.of(EditKind.BRUSH), Mask.where(40, 40, 1, p -> p < 100));
        CaseRow edited = CaseFindings.of(reviewed, CaseTrail.NONE).row();
        written(List.of(edited), book -> {
            Sheet section = book.getSheet("Section");
            assertThat(section.getRow(12).getCell(1).getNumericCellValue()).isEqualTo(20);
            assertThat(section.getRow(12).getCell(5).getStringCellValue()).startsWith("Utrecht rule: ");
            assertThat(section.getRow(13).getCell(3).getNumericCellValue()).isEqualTo(25);
            assertThat(section.getRow(13).getCell(5).getStringCellValue()).isEqualTo("Measured");
            assertThat(section.getRow(13).getCell(6).getStringCellValue()).isEqualTo("a person's mask");
        });
    }
}
