package org.longus.review.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.longus.io.file.PrivateFiles;

/** Files that must be there after the power failed, and files that nobody may lose. */
final class DurableFile {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private DurableFile() {}

    /** Puts the bytes of a file into a channel. */
    @FunctionalInterface
    interface Content {
        void writeTo(FileChannel out) throws IOException;
    }

    /** Replaces a file: whoever looks, after whatever failure, finds the old one or the new one, whole. */
    static void replace(Path file, Content content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel out = PrivateFiles.open(
                fresh, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            content.writeTo(out);
            out.force(true);
        }
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
        forceFolder(file.getParent());
    }

    /** The new name is on the disk only when the folder is; systems that cannot open a folder (Windows) see to it alone. */
    private static void forceFolder(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            // nothing more can be done here, and the file itself is safe
        }
    }

    /** Takes a file out of the way under a name that tells when. */
    static Path moveAside(Path file) throws IOException {
        return Files.move(file, asideName(file));
    }

    /** Keeps a copy of a file that is about to be cut. */
    static Path copyAside(Path file) throws IOException {
        return Files.copy(file, asideName(file));
    }

    private static Path asideName(Path file) {
        String name = "aside-%s-%s".formatted(LocalDateTime.now().format(STAMP), file.getFileName());
        Path free = file.resolveSibling(name);
        for (int n = 2; Files.exists(free); n++) {
            free = file.resolveSibling(name + "-" + n);
        }
        return free;
    }
}
