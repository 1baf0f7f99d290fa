package org.longus.export.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Sheets and styles of a study's workbook, each style made once. */
final class StudyStyles {
    private static final int MOST_NAME = 31;

    private final SXSSFWorkbook book;
    private final Map<String, CellStyle> made = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    StudyStyles(SXSSFWorkbook book) {
        this.book = book;
    }

    /** A sheet of this name, or of one like it that a spreadsheet takes. */
    SXSSFSheet sheet(String name) {
        String safe = WorkbookUtil.createSafeSheetName(name);
        String free = safe;
        for (int n = 2; !names.add(free.toLowerCase(Locale.ROOT)); n++) {
            String mark = " " + n;
            free = safe.substring(0, Math.min(safe.length(), MOST_NAME - mark.length())) + mark;
        }
        return book.createSheet(free);
    }

    /** Of a number. */
    CellStyle number(String format) {
        return made.computeIfAbsent(format, f -> {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(f));
            return style;
        });
    }

    /** @param quoted a spreadsheet would run the text: it is marked as text */
    CellStyle text(boolean wrapped, boolean quoted) {
        return made.computeIfAbsent("text " + wrapped + quoted, key -> {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(Column.TEXT));
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setWrapText(wrapped);
            style.setQuotePrefixed(quoted);
            return style;
        });
    }

    CellStyle title() {
        return made.computeIfAbsent("title", key -> {
            Font font = book.createFont();
            font.setBold(true);
            font.setFontHeightInPoints((short) 15);
            CellStyle style = book.createCellStyle();
            style.setFont(font);
            return style;
        });
    }

    CellStyle strong() {
        return made.computeIfAbsent("strong", key -> {
            Font font = book.createFont();
            font.setBold(true);
            CellStyle style = book.createCellStyle();
            style.setFont(font);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            return style;
        });
    }

    CellStyle head() {
        return made.computeIfAbsent("head", key -> HeadStyle.in(book));
    }
}
