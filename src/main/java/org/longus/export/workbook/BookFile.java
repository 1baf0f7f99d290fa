package org.longus.export.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook as a file that tells no time but the one it is given. POI writes the clock's into its properties and each entry of
 * the ZIP; beside moved dates that would give away by how much they were moved.
 */
final class BookFile {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private BookFile() {}

    /** @param at when it was made, as its properties say */
    static void write(XSSFWorkbook book, Instant at, OutputStream out) throws IOException {
        POIXMLProperties.CoreProperties properties = book.getProperties().getCoreProperties();
        properties.setCreator("Longus");
        properties.setCreated(Optional.of(Date.from(at)));
        properties.setModified(Optional.of(Date.from(at)));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        book.write(whole);
        ZipOutputStream steady = new ZipOutputStream(out);
        steady.setLevel(Deflater.BEST_SPEED);
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(whole.toByteArray()))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(NO_TIME);
                steady.putNextEntry(same);
                entries.transferTo(steady);
                steady.closeEntry();
            }
        }
        steady.finish();
    }
}
