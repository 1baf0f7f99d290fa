package org.longus.io.dicom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.longus.io.InputName;
import org.longus.io.file.FileTree;
import org.longus.io.file.ZipArchive;

/** Lists the files below a folder or inside a ZIP, in the order of their names. */
final class DicomInputs {
    private DicomInputs() {}

    /** @param folder that it was found below; null for a file by itself */
    private record OnDisk(@Nullable Path folder, Path path) implements DicomInput {
        @Override
        public String name() {
            return folder == null ? InputName.of(path) : InputName.below(folder, path);
        }

        @Override
        public InputStream open() throws IOException {
            try {
                return Files.newInputStream(path);
            } catch (NoSuchFileException e) {
                throw new IOException("it is gone since the folder was listed", e);
            }
        }

        @Override
        public long size() throws IOException {
            return Files.size(path);
        }
    }

    /** @param before what its name begins with where the ZIP lies below what was opened: the ZIP's own name */
    private record InZip(String before, String entry, Path zip) implements DicomInput {
        @Override
        public String name() {
            return before + entry;
        }

        @Override
        public long size() throws IOException {
            try (ZipFile file = ZipArchive.open(zip)) {
                ZipEntry found = found(file);
                // what a ZIP states of the unpacked size may be wrong; what deflate can make of the packed one is not
                return Math.min(found.getSize(), PixelBudget.INFLATED_MOST * (found.getCompressedSize() + 1));
            }
        }

        @Override
        public InputStream open() throws IOException {
            // one ZipFile per stream: several threads read at once, and nothing stays open behind the user's back
            ZipFile file = ZipArchive.open(zip);
            try {
                return new EntryStream(file, found(file));
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        }

        private ZipEntry found(ZipFile file) throws IOException {
            ZipEntry found = file.getEntry(entry);
            if (found == null) {
                throw new IOException("the ZIP has changed since it was listed");
            }
            return found;
        }
    }

    static DicomInput file(Path path) {
        return new OnDisk(null, path);
    }

    /** Every file below a folder, whatever its name; links are followed. */
    static List<DicomInput> below(Path folder, boolean recursive) throws IOException {
        FileTree.Listing found = recursive ? FileTree.below(folder) : FileTree.directlyIn(folder);
        // an empty file that has the name of a slice is a slice that is missing
        return Stream.concat(found.files().stream(), found.empty().stream())
                .sorted()
                .<DicomInput>map(p -> new OnDisk(folder, p))
                .toList();
    }

    /**
     * @param files below the folder
     * @param zips below the folder: their entries, named as if the ZIP were a folder
     */
    static List<DicomInput> of(Path folder, List<Path> files, List<Path> zips) throws IOException {
        List<DicomInput> inputs = new ArrayList<>(files.size());
        files.forEach(p -> inputs.add(new OnDisk(folder, p)));
        for (Path zip : zips) {
            inputs.addAll(inZip(zip, InputName.below(folder, zip) + "/"));
        }
        return inputs;
    }

    static List<DicomInput> inZip(Path zip) throws IOException {
        return inZip(zip, "");
    }

    private static List<DicomInput> inZip(Path zip, String before) throws IOException {
        try (ZipFile file = ZipArchive.open(zip)) {
            return file.stream()
                    .filter(e -> !e.isDirectory())
                    .map(ZipEntry::getName)
                    .distinct()
                    .sorted()
                    .<DicomInput>map(name -> new InZip(before, name, zip))
                    .toList();
        }
    }

    /** Whether a file begins as ZIP files do. */
    static boolean isZip(Path file) throws IOException {
        return ZipArchive.isZip(file);
    }
}
