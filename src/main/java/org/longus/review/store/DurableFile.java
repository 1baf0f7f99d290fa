package org.longus.review.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
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
        try {
            try (FileChannel out = PrivateFiles.open(
                    fresh, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
                content.writeTo(out);
                out.force(true);
            }
            move(fresh, file);
        } catch (IOException | RuntimeException | Error e) {
            // a disk that is full has no room for half a file
            Closing.after(e, () -> Files.deleteIfExists(fresh));
            throw e;
        }
        forceFolder(Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder"));
    }

    private static void move(Path fresh, Path file) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The new name is on the disk only when the folder is; systems that cannot open a folder (Windows) do that themselves. */
    private static void forceFolder(Path folder) throws IOException {
        FileChannel names;
        try {
            names = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            return;
        }
        try (names) {
            names.force(true);
        }
    }

    /**
     * Whether a file is there. {@link Files#exists} says no as well when the disk does not answer, and what is taken for
     * missing is begun anew.
     *
     * @throws IOException when it cannot be determined
     */
    static boolean isThere(Path file) throws IOException {
        try {
            Files.readAttributes(file, BasicFileAttributes.class);
            return true;
        } catch (NoSuchFileException e) {
            return false;
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
