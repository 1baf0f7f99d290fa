package org.longus.export.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Date;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
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
        properties(book, at);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        book.write(whole);
        steady(new ByteArrayInputStream(whole.toByteArray()), out);
    }

    /** Of a workbook that is too large to be held: it goes through a file in the temporary folder. */
    static void write(SXSSFWorkbook book, Instant at, OutputStream out) throws IOException {
        properties(book.getXSSFWorkbook(), at);
        Path whole = Files.createTempFile("longus-book-", ".xlsx");
        try {
            try (OutputStream to = Files.newOutputStream(whole)) {
                book.write(to);
            }
            // its entries say their sizes at their ends in a way that only whoever can go back reads
            try (ZipFile from = new ZipFile(whole.toFile())) {
                steady(from, out);
            }
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static void properties(XSSFWorkbook book, Instant at) {
        POIXMLProperties.CoreProperties properties = book.getProperties().getCoreProperties();
        properties.setCreator("Longus");
        properties.setCreated(Optional.of(Date.from(at)));
        properties.setModified(Optional.of(Date.from(at)));
    }

    private static void steady(ZipFile book, OutputStream out) throws IOException {
        ZipOutputStream steady = new ZipOutputStream(out);
        steady.setLevel(Deflater.BEST_SPEED);
        for (ZipEntry entry : Collections.list(book.entries())) {
            try (InputStream content = book.getInputStream(entry)) {
                add(steady, entry.getName(), content);
            }
        }
        steady.finish();
    }

    private static void steady(InputStream book, OutputStream out) throws IOException {
        ZipOutputStream steady = new ZipOutputStream(out);
        steady.setLevel(Deflater.BEST_SPEED);
        try (ZipInputStream entries = new ZipInputStream(book)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                add(steady, entry.getName(), entries);
            }
        }
        steady.finish();
    }

    private static void add(ZipOutputStream steady, String name, InputStream content) throws IOException {
        ZipEntry same = new ZipEntry(name);
        same.setTimeLocal(NO_TIME);
        steady.putNextEntry(same);
        content.transferTo(steady);
        steady.closeEntry();
    }
}
