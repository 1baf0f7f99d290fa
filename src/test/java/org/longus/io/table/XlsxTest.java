package org.longus.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.longus.io.UnreadableInputException;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class XlsxTest {
    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

    @TempDir
    Path folder;

    private Path saved(XSSFWorkbook book) throws IOException {
        Path file = folder.resolve("cohort.xlsx");
        try (book;
                OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    /** A workbook of these parts; what stands for a repeated piece is written without being held. */
    private Path zipped(String... namesAndTexts) throws IOException {
        Path file = folder.resolve("cohort.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int n = 0; n < namesAndTexts.length; n += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[n]));
                zip.write(namesAndTexts[n + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static final String BOOK =
            "<workbook xmlns:r=\"r\"><sheets><sheet name=\"One\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";

    private Path sheet(String cells) throws IOException {
        return zipped("xl/workbook.xml", BOOK, "xl/worksheets/sheet1.xml", SHEET + cells + "</sheetData></worksheet>");
    }

    private static List<List<String>> cells(Path file) throws IOException {
        return TableFile.read(file).rows().stream().map(TableRow::cells).toList();
    }

    private static void refused(Path file, String... parts) {
        assertThatThrownBy(() -> TableFile.read(file))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("'cohort.xlsx'")
                .satisfies(e -> assertThat(e.getMessage())
                        .contains(parts)
                        .doesNotContainIgnoringCase("exception")
                        .doesNotContain("XML", "CEN", "zip "));
    }

    private static void number(XSSFWorkbook book, Row row, int column, double value, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    @Test
    void numbersAreAsTheyAreAndFormatsKeepWhatTheyAdd() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        Row row = book.createSheet().createRow(2);
        number(book, row, 0, 167.6, "0");
        number(book, row, 1, 123, "00000");
        number(book, row, 2, 80.25, "0.0\" lb\"");
        number(book, row, 3, 12, "\"P-\"0000");
        number(book, row, 4, 0.5, "0%");
        number(book, row, 5, 1e12, "General");
        row.createCell(6).setCellValue(LocalDate.of(1960, 2, 29));
        CellStyle date = book.createCellStyle();
        date.setDataFormat((short) 14);
        row.getCell(6).setCellStyle(date);
        row.createCell(8).setCellValue(" <text> & \"more\" ");
        TableRow read = TableFile.read(saved(book)).rows().getFirst();
        assertThat(read.number()).isEqualTo(3);
        assertThat(read.cells())
                .containsExactly(
                        "167.6",
                        "00123",
                        "80.25 lb",
                        "P-0012",
                        "0.5",
                        "1000000000000",
                        "1960-02-29",
                        "",
                        " <text> & \"more\" ");
    }

    @Test
    void formulasGiveWhatTheyShowedLastAndNeverAnEmptyCell() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        Row row = book.createSheet().createRow(0);
        row.createCell(0).setCellFormula("85*2");
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        row.createCell(1).setCellValue(true);
        row.createCell(2).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA.getCode());
        assertThat(cells(saved(book))).containsExactly(List.of("170", "TRUE", "#N/A"));
        // as libraries write it that compute nothing
        assertThat(cells(sheet("<row><c><f>85*2</f></c></row>"))).containsExactly(List.of("=85*2"));
    }

    @Test
    void theFirstSheetThatIsShownIsReadAndTheOthersAreTold() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        book.createSheet("Hidden").createRow(0).createCell(0).setCellValue("no");
        book.createSheet("Cohort").createRow(0).createCell(0).setCellValue("yes");
        book.createSheet("More");
        book.setSheetVisibility(0, SheetVisibility.VERY_HIDDEN);
        book.setActiveSheet(1);
        Table table = TableFile.read(saved(book));
        assertThat(table.rows().getFirst().cells()).containsExactly("yes");
        assertThat(table.leftOut()).containsExactly("Only the sheet 'Cohort' was read, not 'Hidden', 'More'.");
    }

    @Test
    void textInTheCellAndSharedTextAreReadWithoutHowTheyArePronounced() throws IOException {
        Path file = zipped(
                "xl/workbook.xml",
                BOOK,
                "xl/sharedStrings.xml",
                "<sst><si><r><t>Müller</t></r><r><t>-1</t></r><rPh><t>no</t></rPh></si></sst>",
                "xl/worksheets/sheet1.xml",
                SHEET + "<row r=\"5\"><c r=\"B5\" t=\"s\"><v>0</v></c><c r=\"C5\""
                        + " t=\"inlineStr\"><is><t>in</t><rPh><t>no</t></rPh></is></c></row></sheetData></worksheet>");
        TableRow row = TableFile.read(file).rows().getFirst();
        assertThat(row.cells()).containsExactly("", "Müller-1", "in");
        assertThat(row.number()).isEqualTo(5);
    }

    @Test
    void aCellInTheLastCornerIsRefusedOnlyWhenItHoldsSomething() throws IOException {
        String head = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>PatientID</v></c></row>";
        assertThat(cells(sheet(head + "<row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row>")))
                .hasSize(1);
        refused(sheet(head + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"), "1,000 columns");
        refused(sheet(head + "<row r=\"2\"><c r=\"ZZZZZZZZZ2\"><v>1</v></c></row>"), "1,000 columns");
    }

    @Test
    void aSheetWithAMillionColumnsIsRefused() throws IOException {
        refused(sheet("<row r=\"1\">" + "<c><v>1</v></c>".repeat(1_000_000) + "</row>"), "1,000 columns");
        refused(sheet("<row><c><v>1</v></c></row>".repeat(200_001)), "200,000 rows");
    }

    @ParameterizedTest
    @CsvSource({"xl/worksheets/sheet1.xml, 129", "xl/sharedStrings.xml, 65", "xl/styles.xml, 9"})
    void whatUnpacksToMoreThanATableIsRefused(String part, int megabytes) throws IOException {
        Path file = folder.resolve("cohort.xlsx");
        byte[] piece = "<c>1</c>".repeat(1 << 17).getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(1);
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(BOOK.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(part));
            zip.write("<x>".getBytes(StandardCharsets.UTF_8));
            for (int n = 0; n < megabytes; n++) {
                zip.write(piece);
            }
        }
        refused(file, "unpacks to more");
    }

    @Test
    void aTextWithoutEndIsRefused() throws IOException {
        refused(sheet("<row><c><v>" + "1".repeat(3 << 20) + "</v></c></row>"), "unpacks to more");
        refused(sheet("<row><c r=\"" + "A".repeat(3 << 20) + "\"/></row>"), "unpacks to more");
    }

    @Test
    void entitiesAreNotFollowed() throws IOException {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + SHEET
                + "<row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>";
        Path file = zipped("xl/workbook.xml", BOOK, "xl/worksheets/sheet1.xml", bomb);
        try {
            assertThat(cells(file).toString()).doesNotContain("aaaa");
        } catch (UnreadableInputException e) {
            assertThat(e).hasMessageContaining("damaged");
        }
        refused(sheet("<a>".repeat(5_000)), "damaged");
    }

    @ParameterizedTest
    @CsvSource({
        "xl/workbook.bin,XLSB",
        "content.xml,OpenDocument",
        "Index/Document.iwa,Apple Numbers",
        "word/document.xml,text document",
        "scan.dcm,ZIP archive"
    })
    void otherKindsOfZipAreNamed(String part, String what) throws IOException {
        String rels = "<Relationships><Relationship Id=\"1\" Type=\"x/officeDocument\" Target=\"%s\"/></Relationships>";
        Path file = part.startsWith("xl/") ? zipped("_rels/.rels", rels.formatted(part), part, "x") : zipped(part, "x");
        refused(file, what);
    }

    @Test
    void aDamagedWorkbookIsToldSoWhereverItIsCut() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        XSSFSheet sheet = book.createSheet();
        for (int r = 0; r < 50; r++) {
            sheet.createRow(r).createCell(0).setCellValue("text " + r);
        }
        byte[] whole = Files.readAllBytes(saved(book));
        Path file = folder.resolve("cohort.xlsx");
        for (int length : new int[] {4, 30, whole.length / 2, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            refused(file, "damaged");
        }
        java.util.Random random = new java.util.Random(5);
        for (int n = 0; n < Integer.getInteger("longus.damagedWorkbooks", 60); n++) {
            byte[] bytes = whole.clone();
            for (int k = 0; k < 8; k++) {
                bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt();
            }
            Files.write(file, bytes);
            try {
                TableFile.read(file);
            } catch (UnreadableInputException e) {
                assertThat(e).hasMessageContaining("'cohort.xlsx'");
            }
        }
    }
}
