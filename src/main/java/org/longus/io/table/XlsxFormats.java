package org.longus.io.table;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.longus.volume.PlainNumber;

/**
 * What a number in a cell means. It is taken as it is and not as it is shown: a height of 167.6 may be shown as 168. But an ID
 * keeps the zeros in front that its format shows, a date is a date, and a unit that the format adds stays with the number.
 */
final class XlsxFormats {
    private static final Pattern LETTERS = Pattern.compile("\"[^\"]*\\p{L}[^\"]*\"|\\\\\\p{L}");
    private static final Pattern WITH_UNIT = Pattern.compile("[-+]?[\\d.,]+\\s*(\\p{L}.*)");
    /** Of what a double holds exactly. */
    private static final double MOST_WHOLE = 1e15;

    private final boolean since1904;
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private final DataFormatter shown = new DataFormatter(Locale.ROOT);

    /** @param since1904 whether days are counted from 1904, as old Macintoshes did */
    XlsxFormats(XlsxParts parts, String stylesPart, boolean since1904) throws IOException, XMLStreamException {
        this.since1904 = since1904;
        boolean[] inCellStyles = {false};
        parts.read(stylesPart, XlsxParts.MAX_OTHER_BYTES, (event, xml) -> {
            boolean start = event == XMLStreamConstants.START_ELEMENT;
            if (!start && event != XMLStreamConstants.END_ELEMENT) {
                return;
            }
            switch (xml.getLocalName()) {
                case "cellXfs" -> inCellStyles[0] = start;
                case "numFmt" -> {
                    if (start) {
                        codes.putIfAbsent(
                                whole(XlsxParts.attribute(xml, "numFmtId"), 0), XlsxParts.attribute(xml, "formatCode"));
                    }
                }
                case "xf" -> {
                    if (start && inCellStyles[0]) {
                        formatOfStyle.add(whole(XlsxParts.attribute(xml, "numFmtId"), 0));
                    }
                }
                default -> {}
            }
        });
    }

    /** A whole number, or something else where it is none. */
    static int whole(String text, int otherwise) {
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /**
     * A number as text.
     *
     * @param style of the cell, as in its attribute {@code s}; may be empty
     */
    String text(String value, String style) {
        OptionalDouble read = PlainNumber.scientific(value);
        if (read.isEmpty()) {
            return value;
        }
        double number = read.getAsDouble();
        int s = whole(style, 0);
        int id = s >= 0 && s < formatOfStyle.size() ? formatOfStyle.get(s) : 0;
        if (id == 0) {
            return plain(number);
        }
        String builtIn = BuiltinFormats.getBuiltinFormat(id);
        String code = codes.getOrDefault(id, builtIn == null ? "General" : builtIn);
        if (DateUtil.isADateFormat(id, code) && DateUtil.isValidExcelDate(number)) {
            LocalDateTime at = DateUtil.getLocalDateTime(number, since1904);
            return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? at.toLocalDate().toString()
                    : at.toString();
        }
        boolean letters = LETTERS.matcher(code).find();
        if (!letters && !code.startsWith("00")) {
            return plain(number);
        }
        String asShown = shown.formatRawCellContents(number, id, code, since1904);
        if (letters) {
            Matcher unit = WITH_UNIT.matcher(asShown);
            return unit.matches() ? plain(number) + " " + unit.group(1) : asShown;
        }
        return asShown.startsWith("0") && !asShown.startsWith("0.") ? asShown : plain(number);
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < MOST_WHOLE
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
