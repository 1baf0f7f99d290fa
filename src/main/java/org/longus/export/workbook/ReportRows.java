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
        int lines = LineCount.of(text, look.size() * (look.bold() ? 1.06 : 1), columns * columnPoints - PAD_POINTS);
        height = Math.max(height, (lines * line + 0.15) * look.size());
    }

    void number(int column, int columns, double number, Look look) {
        cells(column, columns, look).setCellValue(number);
        height = Math.max(height, (line + 0.15) * look.size());
    }

    /** The first of the merged cells; all have the look, for the ground and the line below. */
    private XSSFCell cells(int column, int columns, Look look) {
        XSSFRow row = sheet.getRow(next);
        for (int c = column; c < column + columns; c++) {
            row.createCell(c).setCellStyle(styles.of(look));
        }
        if (columns > 1) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(next, next, column, column + columns - 1));
        }
        return row.getCell(column);
    }
}
