package org.longus.export.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.longus.export.CaseFindings;
import org.longus.export.CaseRow;
import org.longus.export.CaseRows;
import org.longus.export.Paper;
import org.longus.io.file.AtomicFile;
import org.longus.io.table.FormulaText;

/**
 * {@code report.xlsx}. Of many cases: the sheet "Result" with one row a case, "How it was computed", and "Section" where the area was measured
 * over the whole section. Of one case: "Report" ({@link ReportSheet}), "Values", and the latter two.
 *
 * <p>Text stays text: a patient name that a spreadsheet would run ({@link FormulaText}) is stored as a string with Excel's "quote prefix" set, so that editing the cell does not turn it into a formula either.
 */
public final class Workbook {
    static final String RESULT = "Result";
    static final String VALUES = "Values";
    static final String HOW = "How it was computed";
    private static final float LINE_POINTS = 15;

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Map<String, CellStyle> styles = new HashMap<>();

    private Workbook() {}

    /** Replaces {@code file} by a workbook of these rows. */
    public static void write(Path file, List<CaseRow> rows, Paper paper) throws IOException {
        Workbook workbook = new Workbook();
        try (XSSFWorkbook book = workbook.book) {
            workbook.result(rows);
            workbook.how(rows);
            workbook.section(SectionSheet.lines(rows));
            workbook.print(paper);
            Instant newest = rows.stream()
                    .flatMap(r -> r.run().exportedAt().or(() -> r.run().at()).stream())
                    .max(Comparator.naturalOrder())
                    .orElse(Instant.EPOCH);
            AtomicFile.write(file, out -> BookFile.write(book, newest, out));
        }
    }

    /** Replaces {@code file} by the workbook of one case: its report, its values with what they mean, how they were computed. */
    static void write(Path file, CaseFindings findings, Paper paper) throws IOException {
        Workbook workbook = new Workbook();
        List<CaseRow> rows = List.of(findings.row());
        try (XSSFWorkbook book = workbook.book) {
            // columns are as wide as digits of this font
            book.getFontAt(0).setFontName(ReportStyles.FONT);
            book.getFontAt(0).setFontHeightInPoints((short) 10);
            ReportSheet.add(book, findings, paper);
            workbook.values(findings.row());
            workbook.how(rows);
            workbook.section(SectionSheet.lines(rows));
            workbook.print(paper);
            AtomicFile.write(file, out -> BookFile.write(book, findings.times().exportedAt(), out));
        }
    }

    /** Makes a small workbook with what all others use, for nobody: most of the time of the first is that of loading classes. */
    static void prepare() throws IOException {
        Workbook workbook = new Workbook();
        try (XSSFWorkbook book = workbook.book) {
            workbook.values(CaseRows.failed("", "", "", "", Instant.EPOCH));
            workbook.how(List.of());
            book.write(OutputStream.nullOutputStream());
        }
    }

    /** Sheets that say nothing of it are Letter's to Excel. */
    private void print(Paper paper) {
        for (int s = 0; s < book.getNumberOfSheets(); s++) {
            book.getSheetAt(s).getPrintSetup().setPaperSize(size(paper));
        }
    }

    static PaperSize size(Paper paper) {
        return switch (paper) {
            case A4 -> PaperSize.A4_PAPER;
            case LETTER -> PaperSize.LETTER_PAPER;
        };
    }

    private void values(CaseRow row) throws IOException {
        Map<String, ValueMeaning> meanings = ValueMeaning.all();
        Sheet sheet = book.createSheet(VALUES);
        Row header = sheet.createRow(0);
        for (int c = 0; c < ValueMeaning.HEADER.size(); c++) {
            header.createCell(c).setCellValue(ValueMeaning.HEADER.get(c));
            header.getCell(c).setCellStyle(headerStyle());
            sheet.setColumnWidth(c, ValueMeaning.WIDTHS.get(c) * 256);
        }
        int r = 1;
        for (Column column : Column.RESULT) {
            Object value = column.value().apply(row);
            ValueMeaning meaning = ValueMeaning.of(meanings, column.header());
            Row line = sheet.createRow(r++);
            put(line.createCell(0), Column.TEXT, column.header());
            put(line.createCell(1), column.format(), value);
            CellUtil.setAlignment(line.getCell(1), HorizontalAlignment.LEFT);
            put(line.createCell(2), Column.TEXT, meaning.unit());
            put(line.createCell(3), Column.TEXT, meaning.text());
            line.setHeightInPoints(ValueMeaning.lines(column.header(), value, meaning) * LINE_POINTS);
        }
        sheet.createFreezePane(1, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getPrintSetup().setLandscape(true);
    }

    private void result(List<CaseRow> rows) {
        Sheet sheet = book.createSheet(RESULT);
        List<Column> columns = Column.RESULT;
        Row header = sheet.createRow(0);
        header.setHeightInPoints(4 * LINE_POINTS);
        for (int c = 0; c < columns.size(); c++) {
            Cell cell = header.createCell(c);
            cell.setCellValue(columns.get(c).header());
            cell.setCellStyle(headerStyle());
            sheet.setColumnWidth(c, columns.get(c).width() * 256);
        }
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r + 1);
            for (int c = 0; c < columns.size(); c++) {
                put(
                        row.createCell(c),
                        columns.get(c).format(),
                        columns.get(c).value().apply(rows.get(r)));
            }
            row.setHeightInPoints(lines(rows.get(r)) * LINE_POINTS);
        }
        sheet.createFreezePane(1, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, rows.size(), 0, columns.size() - 1));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    }

    private void put(Cell cell, String format, @Nullable Object value) {
        cell.setCellStyle(style(format, value instanceof String s && FormulaText.isRun(s)));
        if (value instanceof Double number) {
            cell.setCellValue(number);
        } else if (value instanceof String text) {
            int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
            cell.setCellValue(text.length() <= most ? text : text.substring(0, most));
        }
    }

    /** How many lines of text the tallest cell of a case takes; Excel does not find out by itself for wrapped cells. */
    private static int lines(CaseRow row) {
        int most = 1;
        for (Column column : Column.RESULT) {
            if (column.value().apply(row) instanceof String text) {
                most = Math.max(most, wrappedLines(text, column.width()));
            }
        }
        return most;
    }

    private static int wrappedLines(String text, int width) {
        return text.lines().mapToInt(l -> 1 + l.length() / width).sum();
    }

    private void how(List<CaseRow> rows) {
        Sheet sheet = book.createSheet(HOW);
        int textWidth = 110;
        sheet.setColumnWidth(0, 38 * 256);
        sheet.setColumnWidth(1, textWidth * 256);
        Row header = sheet.createRow(0);
        for (int c = 0; c < 2; c++) {
            header.createCell(c).setCellValue(c == 0 ? "What" : "How");
            header.getCell(c).setCellStyle(headerStyle());
        }
        int r = 1;
        for (HowComputed.Line line : HowComputed.lines(rows)) {
            Row row = sheet.createRow(r++);
            row.createCell(0).setCellValue(line.subject());
            row.createCell(1).setCellValue(line.text());
            row.getCell(0).setCellStyle(style(Column.TEXT, FormulaText.isRun(line.subject())));
            row.getCell(1).setCellStyle(style(Column.TEXT, FormulaText.isRun(line.text())));
            row.setHeightInPoints(wrappedLines(line.text(), textWidth) * LINE_POINTS);
        }
        sheet.createFreezePane(0, 1);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getPrintSetup().setLandscape(true);
    }

    /** Only where a section was measured. */
    private void section(List<List<@Nullable Object>> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Sheet sheet = book.createSheet(SectionSheet.NAME);
        Row header = sheet.createRow(0);
        for (int c = 0; c < SectionSheet.HEADER.size(); c++) {
            header.createCell(c).setCellValue(SectionSheet.HEADER.get(c));
            header.getCell(c).setCellStyle(headerStyle());
            sheet.setColumnWidth(c, SectionSheet.WIDTHS.get(c) * 256);
        }
        for (int r = 0; r < lines.size(); r++) {
            Row row = sheet.createRow(r + 1);
            for (int c = 0; c < SectionSheet.HEADER.size(); c++) {
                put(row.createCell(c), SectionSheet.FORMATS.get(c), lines.get(r).get(c));
            }
        }
        sheet.createFreezePane(1, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    }

    private CellStyle style(String format, boolean quoted) {
        return styles.computeIfAbsent(format + quoted, key -> {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setWrapText(format.equals(Column.TEXT));
            style.setQuotePrefixed(quoted);
            return style;
        });
    }

    private CellStyle headerStyle() {
        return styles.computeIfAbsent("header", key -> HeadStyle.in(book));
    }
}
