package org.longus.io.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.longus.io.UnreadableInputException;

/** Names what is taken for a table and is none that can be read. */
final class ForeignTable {
    private static final String SAVE_AGAIN = "Open it in a spreadsheet program and save it as XLSX or CSV.";
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private ForeignTable() {}

    static boolean isZip(byte[] head) {
        return startsWith(head, "PK\3\4") || startsWith(head, "PK\5\6");
    }

    /** Refuses everything but text. */
    static void refuse(Path file, String name, byte[] head) throws IOException {
        if (startsWith(head, new String(OLE, StandardCharsets.ISO_8859_1))) {
            throw ole(file, name);
        }
        Optional<String> known = known(head);
        if (known.isPresent()) {
            throw is(name, known.get());
        }
    }

    static UnreadableInputException is(String name, String what) {
        return new UnreadableInputException("'%s' is %s. %s".formatted(name, what, SAVE_AGAIN));
    }

    private static Optional<String> known(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        String text = start.replace("\u00EF\u00BB\u00BF", "")
                .replace("\0", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("\t\b")
                || start.startsWith("\t\4\6")
                || start.startsWith("\t\2\6")
                || start.startsWith("\t\0\4")) {
            return Optional.of("a workbook of an Excel before 1997");
        }
        if (text.startsWith("%pdf")) {
            return Optional.of("a PDF");
        }
        if (text.startsWith("{\\rtf")) {
            return Optional.of("a text document (RTF)");
        }
        if (text.startsWith("mime-version:")
                || text.startsWith("<!doctype html")
                || text.matches("(?s)<(html|table|head|meta|body).*")) {
            return Optional.of("a web page (HTML), whatever its name says");
        }
        if (text.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return Optional.of("an XML workbook of Excel 2003");
        }
        if (text.startsWith("<?xml") || text.startsWith("<")) {
            return Optional.of("an XML file");
        }
        if (start.startsWith("\u001F\u008B")) {
            return Optional.of("compressed (gzip)");
        }
        if (start.startsWith("7z\u00BC\u00AF") || start.startsWith("Rar!")) {
            return Optional.of("an archive");
        }
        if (start.startsWith("$FL2") || start.startsWith("$FL3")) {
            return Optional.of("a file of SPSS");
        }
        if (start.startsWith("\u0089PNG") || start.startsWith("\u00FF\u00D8\u00FF")) {
            return Optional.of("a picture");
        }
        return Optional.empty();
    }

    /** Old workbooks and encrypted new ones share a container; the names in its directory tell them apart. */
    private static UnreadableInputException ole(Path file, String name) throws IOException {
        if (contains(file, "EncryptedPackage")) {
            return new UnreadableInputException(
                    "'%s' is encrypted with a password. Open it in a spreadsheet program and save it without one."
                            .formatted(name));
        }
        return contains(file, "Workbook") || contains(file, "Book")
                ? is(name, "a workbook of Excel 97 to 2003 (XLS)")
                : is(name, "a document of an old Microsoft Office or a damaged one, and no XLSX or CSV");
    }

    private static boolean contains(Path file, String word) throws IOException {
        String wanted = new String(word.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        String before = "";
        try (InputStream in = Files.newInputStream(file)) {
            byte[] piece;
            while ((piece = in.readNBytes(1 << 20)).length > 0) {
                String here = before + new String(piece, StandardCharsets.ISO_8859_1);
                if (here.contains(wanted)) {
                    return true;
                }
                before = here.substring(Math.max(0, here.length() - wanted.length()));
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] head, String bytes) {
        return new String(head, 0, Math.min(head.length, bytes.length()), StandardCharsets.ISO_8859_1).equals(bytes);
    }
}
