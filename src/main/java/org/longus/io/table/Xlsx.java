package org.longus.io.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.longus.io.UnreadableInputException;

/** The first sheet of an XLSX file that is not hidden. */
final class Xlsx {
    private static final int MAX_NAMED = 5;

    private final String name;
    private final XlsxParts parts;

    private record Sheet(String name, boolean hidden, String relation) {}

    private Xlsx(String name, XlsxParts parts) {
        this.name = name;
        this.parts = parts;
    }

    static Table read(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new Xlsx(name, new XlsxParts(zip)).table();
        } catch (UnreadableInputException e) {
            throw e;
        } catch (BoundedStream.TooLarge e) {
            throw new UnreadableInputException(
                    "'%s' unpacks to more than any list of patients holds. Save a table with the rows and columns that are needed alone."
                            .formatted(name),
                    e);
        } catch (ZipException e) {
            boolean encrypted = String.valueOf(e.getMessage()).contains("encrypted");
            throw encrypted
                    ? new UnreadableInputException(
                            "'%s' is encrypted with a password. Save it without one.".formatted(name), e)
                    : damaged(name, e);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw damaged(name, e);
        }
    }

    private static UnreadableInputException damaged(String name, Exception why) {
        return new UnreadableInputException(
                "'%s' is a damaged XLSX file or a part of one. Copy it once more, or save it again as XLSX or CSV."
                        .formatted(name),
                why);
    }

    private Table table() throws IOException, XMLStreamException {
        String book =
                parts.related("_rels/.rels", "", "Type", "/officeDocument").orElse("xl/workbook.xml");
        if (!parts.has(book) || !book.endsWith(".xml")) {
            throw foreign(book);
        }
        String folder = book.substring(0, book.lastIndexOf('/') + 1);
        String relations = folder + "_rels/" + book.substring(folder.length()) + ".rels";
        List<Sheet> sheets = new ArrayList<>();
        boolean[] since1904 = {false};
        parts.read(book, XlsxParts.MAX_OTHER_BYTES, (event, xml) -> {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("sheet")) {
                sheets.add(new Sheet(
                        XlsxParts.attribute(xml, "name"),
                        !XlsxParts.attribute(xml, "state")
                                .replace("visible", "")
                                .isEmpty(),
                        XlsxParts.attribute(xml, "id")));
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("workbookPr")) {
                since1904[0] = XlsxParts.attribute(xml, "date1904").matches("1|true|on");
            }
        });
        Sheet first = sheets.stream()
                .filter(s -> !s.hidden())
                .findFirst()
                .or(() -> sheets.stream().findFirst())
                .orElseThrow(() -> foreign(book));
        String cells =
                parts.related(relations, folder, "Id", first.relation()).orElse(folder + "worksheets/sheet1.xml");
        XlsxFormats formats = new XlsxFormats(
                parts, parts.related(relations, folder, "Type", "/styles").orElse(folder + "styles.xml"), since1904[0]);
        TableLimits limits = new TableLimits(name);
        List<String> texts = XlsxTexts.read(
                parts,
                parts.related(relations, folder, "Type", "/sharedStrings").orElse(folder + "sharedStrings.xml"),
                limits);
        if (!XlsxCells.read(parts, cells, limits, texts, formats)) {
            throw damaged(name, new IOException("no part " + cells));
        }
        return new Table(false, limits.rows(), otherSheets(first, sheets));
    }

    private static List<String> otherSheets(Sheet read, List<Sheet> sheets) {
        List<String> others = sheets.stream()
                .filter(s -> s != read)
                .map(s -> "'%s'".formatted(s.name()))
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        String more =
                others.size() > MAX_NAMED ? String.format(Locale.ROOT, " and %d more", others.size() - MAX_NAMED) : "";
        return List.of("Only the sheet '%s' was read, not %s%s."
                .formatted(read.name(), others.stream().limit(MAX_NAMED).collect(Collectors.joining(", ")), more));
    }

    private UnreadableInputException foreign(String book) {
        if (book.endsWith(".bin")) {
            return ForeignTable.is(name, "a binary workbook (XLSB)");
        }
        if (parts.has("content.xml")) {
            return ForeignTable.is(name, "an OpenDocument file (ODS) of LibreOffice");
        }
        if (parts.hasBelow("Index/") || parts.has("Index.zip")) {
            return ForeignTable.is(name, "a file of Apple Numbers");
        }
        if (parts.hasBelow("word/") || parts.hasBelow("ppt/")) {
            return ForeignTable.is(name, "a text document or slides, and no workbook");
        }
        return new UnreadableInputException(
                "'%s' is a ZIP archive and no workbook. Unpack it and choose the table in it.".formatted(name));
    }
}
