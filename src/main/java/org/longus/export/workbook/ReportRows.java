package org.longus.export.workbook;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.longus.export.workbook.ReportStyles.Look;
import org.longus.io.table.FormulaText;

/** Rows of a report one below the other, each as high as its tallest text; a text lies over several columns. */
final class ReportRows {
    /** What a spreadsheet leaves free at both sides of a cell. */
    private static final double PAD_POINTS = 6;
    /** The same where the text is indented, as on a ground. */
    private static final double INDENTED_POINTS = 14;

    /** How much wider bold letters are. */
    private static final double BOLD = 1.06;
    /** The tallest row that there can be. */
    private static final double MOST_POINTS = 409;

    private final XSSFSheet sheet;
    private final ReportStyles styles;
    private final double columnPoints;
    private final double line;
    private int next;
    private double height;

    /** @param line from one line of text to the next, in sizes of its letters */
    ReportRows(XSSFSheet sheet, ReportStyles styles, double columnPoints, double line) {
        this.sheet = sheet;
        this.styles = styles;
        this.columnPoints = columnPoints;
        this.line = line;
    }

    void begin() {
        sheet.createRow(next);
        height = 0;
    }

    void end() {
        sheet.getRow(next).setHeightInPoints((float) Math.min(MOST_POINTS, height));
        next++;
    }

    /** An empty row; its number. */
    int gap(double points) {
        sheet.createRow(next).setHeightInPoints((float) points);
        return next++;
    }

    /** A text over all columns, in a row of its own. */
    void whole(String text, Look look) {
        begin();
        text(0, ReportSheet.COLUMNS, text, look);
        end();
    }

    void text(int column, int columns, String text, Look look) {
        XSSFCell cell = cells(column, columns, look.heldToBeText(FormulaText.isRun(text)));
        cell.setCellValue(text);
        double free = columns * columnPoints - (look.fill() == Look.NONE ? PAD_POINTS : INDENTED_POINTS);
        int lines = LineCount.of(text, look.size() * (look.bold() ? BOLD : 1), free);
        height = Math.max(height, (lines * line + 0.15) * look.size());
    }

    void number(int column, int columns, double number, Look look) {
        cells(column, columns, look).setCellValue(number);
        height = Math.max(height, (line + 0.15) * look.size());
    }

    /** The first of the merged cells; all have the look where it has a ground or a line below. */
    private XSSFCell cells(int column, int columns, Look look) {
        XSSFRow row = sheet.getRow(next);
        int styled = look.line() || look.fill() != Look.NONE ? columns : 1;
        for (int c = column; c < column + styled; c++) {
            row.createCell(c).setCellStyle(styles.of(look));
        }
        if (columns > 1) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(next, next, column, column + columns - 1));
        }
        return row.getCell(column);
    }
}
