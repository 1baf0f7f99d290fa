package org.longus.io.dicom;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.longus.io.UnreadableInputException;

/** Lists the files below a folder or inside a ZIP, in the order of their names. */
final class DicomInputs {
    private static final int MAX_DEPTH = 32;

    private DicomInputs() {}

    private record OnDisk(String name, Path path) implements DicomInput {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    private record InZip(String name, Path zip) implements DicomInput {
        @Override
        public InputStream open() throws IOException {
            // one ZipFile a stream: several threads read at once, and nothing stays open behind the user's back
            ZipFile file = openZip(zip);
            try {
                return new FilterInputStream(file.getInputStream(file.getEntry(name))) {
                    /** Inflating skips in tiny steps; a large buffer is faster. */
                    @Override
                    public long skip(long n) throws IOException {
                        byte[] passed = new byte[(int) Math.clamp(n, 0, 1 << 16)];
                        return passed.length == 0 ? 0 : Math.max(0, read(passed));
                    }

                    @Override
                    public void close() throws IOException {
                        try (file) {
                            super.close();
                        }
                    }
                };
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        }
    }

    static DicomInput file(Path path) {
        return new OnDisk(String.valueOf(path.getFileName()), path);
    }

    /** Every file below a folder, whatever its name; links are followed. */
    static List<DicomInput> below(Path folder, boolean recursive) throws IOException {
        try (Stream<Path> found = Files.walk(folder, recursive ? MAX_DEPTH : 1, FileVisitOption.FOLLOW_LINKS)) {
            return found.filter(Files::isRegularFile)
                    .sorted()
                    .<DicomInput>map(
                            p -> new OnDisk(folder.relativize(p).toString().replace('\\', '/'), p))
                    .toList();
        } catch (UncheckedIOException e) {
            throw UnreadableInputException.brokenOff(folder, e);
        }
    }

    static List<DicomInput> inZip(Path zip) throws IOException {
        try (ZipFile file = openZip(zip)) {
            return file.stream()
                    .filter(e -> !e.isDirectory())
                    .map(ZipEntry::getName)
                    .distinct()
                    .sorted()
                    .<DicomInput>map(name -> new InZip(name, zip))
                    .toList();
        } catch (ZipException e) {
            throw new UnreadableInputException(
                    "'%s' is not a ZIP file that can be read (%s). Unpack it and open the folder."
                            .formatted(zip.getFileName(), e.getMessage()),
                    e);
        }
    }

    /** Names that are not marked as UTF-8 may be in any old code page; Latin-1 at least never fails. */
    private static ZipFile openZip(Path zip) throws IOException {
        return new ZipFile(zip.toFile(), StandardCharsets.ISO_8859_1);
    }

    /** Whether a file begins as ZIP files do. */
    static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }
    }
}
