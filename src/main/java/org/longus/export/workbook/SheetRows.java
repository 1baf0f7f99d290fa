package org.longus.export.workbook;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;
import org.longus.export.study.FigureColumn;
import org.longus.export.study.FigureTable;
import org.longus.io.table.FormulaText;

/** Rows of a study's sheet from the top down; none is gone back to. */
final class SheetRows {
    /** Beyond it a table comes after the charts. */
    private static final int LONG = 60;

    private static final float LINE_POINTS = 15;
    private static final int USUAL_WIDTH = 16;
    private static final int FIRST_WIDTH = 30;

    private final SXSSFSheet sheet;
    private final StudyStyles styles;
    private int next;

    SheetRows(SXSSFSheet sheet, StudyStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
        sheet.setDefaultColumnWidth(USUAL_WIDTH);
    }

    /** The row that is written next, from 0. */
    int next() {
        return next;
    }

    private Row row() {
        return sheet.createRow(next++);
    }

    void gap() {
        next++;
    }

    /** Leaves room. Returns its first row. */
    int skip(int rows) {
        int from = next;
        next += rows;
        return from;
    }

    void title(String text) {
        Cell cell = row().createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(styles.title());
    }

    void note(String text) {
        put(row().createCell(0), text, false);
    }

    void line(String name, String value, int width) {
        Row row = row();
        Cell head = row.createCell(0);
        head.setCellValue(name);
        head.setCellStyle(styles.strong());
        put(row.createCell(1), value, true);
        int lines = value.lines().mapToInt(l -> 1 + l.length() / width).sum();
        row.setHeightInPoints(Math.max(1, lines) * LINE_POINTS);
    }

    static boolean isLong(FigureTable table) {
        int rows = 0;
        for (List<?> _ : table.rows()) {
            if (++rows > LONG) {
                return true;
            }
        }
        return false;
    }

    /** With its title, its note and a line of headings; a gap after it. */
    void table(FigureTable table) {
        Cell title = row().createCell(0);
        title.setCellValue(table.title());
        title.setCellStyle(styles.strong());
        if (!table.note().isEmpty()) {
            note(table.note());
        }
        heads(table.columns().stream().map(FigureColumn::id).toList());
        boolean none = true;
        for (List<?> values : table.rows()) {
            values(values);
            none = false;
        }
        if (none) {
            note("no rows");
        }
        gap();
    }

    /** From the first row on, with headings that stay, and a filter. */
    void plain(FigureTable table) {
        List<String> heads = table.columns().stream().map(FigureColumn::id).toList();
        heads(heads);
        sheet.setColumnWidth(0, FIRST_WIDTH * 256);
        table.rows().forEach(this::values);
        sheet.createFreezePane(1, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, next - 1), 0, heads.size() - 1));
    }

    void heads(List<String> names) {
        Row row = row();
        row.setHeightInPoints(3 * LINE_POINTS);
        for (int c = 0; c < names.size(); c++) {
            Cell cell = row.createCell(c);
            cell.setCellValue(names.get(c));
            cell.setCellStyle(styles.head());
        }
    }

    void values(List<?> values) {
        Row row = row();
        for (int c = 0; c < values.size(); c++) {
            switch (values.get(c)) {
                case Double number -> {
                    Cell cell = row.createCell(c);
                    cell.setCellValue(number);
                    cell.setCellStyle(styles.number(format(number)));
                }
                case String text -> put(row.createCell(c), text, false);
                case null, default -> {
                    // unknown: no cell
                }
            }
        }
    }

    /** All digits stay in the cell; so many are shown as are read. */
    private static String format(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return "0";
        }
        return Math.abs(value) < 0.001 ? "0.00E+00" : "0.0000";
    }

    private void put(Cell cell, @Nullable String text, boolean wrapped) {
        if (text == null) {
            return;
        }
        int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        cell.setCellValue(text.length() <= most ? text : text.substring(0, most));
        cell.setCellStyle(styles.text(wrapped, FormulaText.isRun(text)));
    }
}
