package org.longus.io.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.longus.io.UnreadableInputException;

/** Reads a table whatever program wrote it: CSV in any of its ways, or the first sheet of an XLSX file. */
public final class TableFile {
    private static final int HEAD_BYTES = 8192;

    private TableFile() {}

    /**
     * Reads all rows.
     *
     * @throws UnreadableInputException when it is no such table, damaged, locked or too large, with a sentence for the user
     */
    public static Table read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!Files.exists(file)) {
            throw new UnreadableInputException("'%s' does not exist. Check the path.".formatted(file));
        }
        // a pipe would be waited for without end
        if (!Files.isRegularFile(file)) {
            throw new UnreadableInputException("'%s' is no file. Name a CSV or XLSX file.".formatted(file));
        }
        if (Files.size(file) > TableLimits.MAX_FILE_BYTES) {
            throw TableLimits.tooLarge(name);
        }
        try {
            byte[] head;
            try (InputStream in = Files.newInputStream(file)) {
                head = in.readNBytes(HEAD_BYTES);
            }
            return ForeignTable.isZip(head) ? Xlsx.read(file, name) : text(file, name, head);
        } catch (AccessDeniedException e) {
            throw new UnreadableInputException(
                    "'%s' may not be read. Check your rights to it, and close it in other programs.".formatted(name),
                    e);
        }
    }

    private static Table text(Path file, String name, byte[] head) throws IOException {
        if (head.length == 0) {
            throw new UnreadableInputException("'%s' is empty. Save the table again.".formatted(name));
        }
        ForeignTable.refuse(file, name, head);
        return DelimitedText.read(file, name, TextEncoding.of(file, name, head));
    }
}
