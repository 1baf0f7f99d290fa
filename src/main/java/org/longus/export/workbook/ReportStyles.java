package org.longus.export.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a report look: a workbook keeps each look once. */
final class ReportStyles {
    /** As wide as the free Liberation Sans: lines break at the same places in Excel and in LibreOffice. */
    private static final String FONT = "Arial";

    private final XSSFWorkbook book;
    private final Map<Look, XSSFCellStyle> styles = new HashMap<>();

    ReportStyles(XSSFWorkbook book) {
        this.book = book;
    }

    /**
     * @param rgb of the letters; {@code fill} of the ground, NONE for the paper's
     * @param format of a number; "@" for text
     * @param quoted whether the text is held to be text
     */
    record Look(double size, boolean bold, int rgb, int fill, boolean line, String format, boolean quoted) {
        static final int NONE = -1;
        static final int TEXT = 0x1A1A1A;
        static final int LABEL = 0x555555;
        static final Look PLAIN = new Look(9, false, TEXT, NONE, false, "@", false);

        Look sized(double other) {
            return new Look(other, bold, rgb, fill, line, format, quoted);
        }

        Look strong() {
            return new Look(size, true, rgb, fill, line, format, quoted);
        }

        Look grey() {
            return new Look(size, bold, LABEL, fill, line, format, quoted);
        }

        Look on(int ground) {
            return new Look(size, bold, rgb, ground, line, format, quoted);
        }

        Look lined() {
            return new Look(size, bold, rgb, fill, true, format, quoted);
        }

        Look ofNumbers(String other) {
            return new Look(size, bold, rgb, fill, line, other, quoted);
        }

        Look heldToBeText(boolean held) {
            return new Look(size, bold, rgb, fill, line, format, held);
        }
    }

    XSSFCellStyle of(Look look) {
        return styles.computeIfAbsent(look, this::make);
    }

    private XSSFCellStyle make(Look look) {
        XSSFFont font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeight(look.size);
        font.setBold(look.bold);
        font.setColor(colour(look.rgb));
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setDataFormat(book.createDataFormat().getFormat(look.format));
        style.setQuotePrefixed(look.quoted);
        if (look.fill != Look.NONE) {
            style.setFillForegroundColor(colour(look.fill));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (look.line) {
            style.setBorderBottom(BorderStyle.HAIR);
        }
        return style;
    }

    private static XSSFColor colour(int rgb) {
        return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
    }
}
