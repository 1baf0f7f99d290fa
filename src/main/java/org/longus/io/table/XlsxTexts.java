package org.longus.io.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that cells share, each once. */
final class XlsxTexts implements XlsxParts.Events {
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final TableLimits limits;
    private boolean inText;
    private boolean inReading;

    private XlsxTexts(TableLimits limits) {
        this.limits = limits;
    }

    static List<String> read(XlsxParts parts, String part, TableLimits limits) throws IOException, XMLStreamException {
        XlsxTexts all = new XlsxTexts(limits);
        parts.read(part, XlsxParts.MAX_TEXTS_BYTES, all);
        return all.texts;
    }

    @Override
    public void take(int event, XMLStreamReader xml) throws IOException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                boolean start = event == XMLStreamConstants.START_ELEMENT;
                switch (xml.getLocalName()) {
                    case "t" -> inText = start && !inReading;
                    // how Japanese is pronounced; no part of the text
                    case "rPh" -> inReading = start;
                    case "si" -> {
                        if (!start) {
                            end();
                        }
                    }
                    default -> {}
                }
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (inText) {
                    appendCell(text, xml);
                }
            }
            default -> {}
        }
    }

    private void end() throws IOException {
        limits.keep(text.toString());
        if (texts.size() == TableLimits.MAX_CELLS) {
            throw limits.tooMany(TableLimits.MAX_CELLS, "texts");
        }
        texts.add(text.toString());
        text.setLength(0);
    }

    /** Adds what stands here, up to what a cell can hold. */
    static void appendCell(StringBuilder text, XMLStreamReader xml) throws IOException {
        if (text.length() + xml.getTextLength() > TableLimits.MAX_CELL_CHARS) {
            throw new BoundedStream.TooLarge();
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }
}
