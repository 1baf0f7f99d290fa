package org.longus.review.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.longus.io.file.PrivateFiles;

/** A reader's own folder within a case's. Names that differ in case and spaces only are one reader. */
final class ReaderFolder {
    private static final String READERS = "readers";
    private static final String NAME = "name";
    private static final int MOST_LETTERS = 40;

    private ReaderFolder() {}

    static Path of(Path caseFolder, String reader) {
        return caseFolder.resolve(READERS).resolve(fileName(reader));
    }

    /** Fit for every system, and another one for another reader. */
    static String fileName(String reader) {
        String plain = reader.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        CRC32 crc = new CRC32();
        crc.update(plain.getBytes(StandardCharsets.UTF_8));
        String letters = plain.replaceAll("[^0-9a-z]", "_");
        return letters.substring(0, Math.min(MOST_LETTERS, letters.length()))
                + "-"
                + HexFormat.of().toHexDigits((int) crc.getValue());
    }

    /** Keeps the name as the reader writes it. */
    static void keepName(Path folder, String reader) throws IOException {
        if (!DurableFile.isThere(folder.resolve(NAME))) {
            PrivateFiles.write(
                    folder.resolve(NAME), out -> out.write(reader.strip().getBytes(StandardCharsets.UTF_8)));
        }
    }

    static String name(Path folder) throws IOException {
        return Files.readString(folder.resolve(NAME));
    }

    /** The folders of all readers of a case, by name. */
    static List<Path> all(Path caseFolder) throws IOException {
        List<Path> folders = new ArrayList<>();
        if (DurableFile.isThere(caseFolder.resolve(READERS))) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(caseFolder.resolve(READERS))) {
                for (Path each : found) {
                    if (DurableFile.isThere(each.resolve(NAME))) {
                        folders.add(each);
                    }
                }
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
        }
        folders.sort(null);
        return folders;
    }
}
