package org.longus.io.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The cells of a sheet, row by row. */
final class XlsxCells implements XlsxParts.Events {
    private final TableLimits limits;
    private final List<String> texts;
    private final XlsxFormats formats;

    private int rowNumber;
    private int column = -1;
    private List<String> row = new ArrayList<>();
    private String type = "";
    private String style = "";
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private boolean inReading;
    /** Where the text at hand goes; null where nobody wants it. */
    private @Nullable StringBuilder into;

    private XlsxCells(TableLimits limits, List<String> texts, XlsxFormats formats) {
        this.limits = limits;
        this.texts = texts;
        this.formats = formats;
    }

    /** Puts the rows into {@code limits}. */
    static boolean read(XlsxParts parts, String part, TableLimits limits, List<String> texts, XlsxFormats formats)
            throws IOException, XMLStreamException {
        return parts.read(part, XlsxParts.MAX_CELLS_BYTES, new XlsxCells(limits, texts, formats));
    }

    @Override
    public void take(int event, XMLStreamReader xml) throws IOException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (into != null) {
                    XlsxTexts.appendCell(into, xml);
                }
            }
            default -> {}
        }
    }

    private void start(XMLStreamReader xml) throws IOException {
        switch (xml.getLocalName()) {
            case "row" -> {
                String stated = XlsxParts.attribute(xml, "r");
                rowNumber = XlsxFormats.whole(stated, rowNumber + 1);
                column = -1;
            }
            case "c" -> {
                String place = XlsxParts.attribute(xml, "r");
                column = place.isEmpty() ? column + 1 : column(place);
                type = XlsxParts.attribute(xml, "t");
                style = XlsxParts.attribute(xml, "s");
                value.setLength(0);
                formula.setLength(0);
            }
            case "v" -> into = value;
            case "f" -> into = formula;
            case "rPh" -> inReading = true;
            case "t" -> into = inReading ? null : value;
            default -> {}
        }
    }

    private void end(String element) throws IOException {
        switch (element) {
            case "v", "f", "t" -> into = null;
            case "rPh" -> inReading = false;
            case "c" -> put(text());
            case "row" -> {
                limits.add(rowNumber, row);
                row = new ArrayList<>();
            }
            default -> {}
        }
    }

    /** From 0: of "C7" it is 2. What no sheet has is far right, too. */
    private static int column(String place) {
        int column = 0;
        for (int p = 0; p < place.length() && Character.isLetter(place.charAt(p)); p++) {
            int letter = Character.toUpperCase(place.charAt(p)) - 'A' + 1;
            column = Math.min(TableLimits.MAX_COLUMNS + 1, column * 26 + letter);
        }
        return Math.max(0, column - 1);
    }

    private String text() throws IOException {
        String raw = value.toString();
        return switch (type) {
            case "s" -> shared(raw);
            case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
            case "str", "inlineStr", "e", "d" -> raw;
            // a formula that no program has computed yet is not an empty cell
            default -> !raw.isEmpty() ? formats.text(raw, style) : formula.isEmpty() ? "" : "=" + formula;
        };
    }

    private String shared(String raw) throws IOException {
        if (raw.isEmpty()) {
            return "";
        }
        try {
            return texts.get(Integer.parseInt(raw.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new IOException("a cell names a text that is not there", e);
        }
    }

    private void put(String text) throws IOException {
        if (text.isBlank()) {
            return;
        }
        limits.checkColumn(column);
        while (row.size() <= column) {
            row.add("");
        }
        row.set(column, type.equals("s") ? text : limits.keep(text));
    }
}
