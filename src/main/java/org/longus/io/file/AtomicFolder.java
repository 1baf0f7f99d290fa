package org.longus.io.file;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Writes a folder of files that belong together whole or not at all: they are written into a hidden folder beside it, forced
 * to the disk, and change places with the old ones in one step. However the program ends, whoever looks finds
 * all old files or all new ones.
 *
 * <p>Where the file system cannot exchange two folders (Windows, some network drives) the old one makes way first, as
 * {@code .NAME.old}: ended just there, the folder is missing until {@link #sweep} or the next write puts the old one back.
 */
public final class AtomicFolder {
    /** Writes the files. */
    @FunctionalInterface
    public interface Filling {
        void fill(Path into) throws IOException;
    }

    /** What becomes of a file in the folder that is replaced. */
    @FunctionalInterface
    public interface Keeping {
        /** The name under which it stands in the new folder, too; empty when it is dropped. */
        Optional<String> keptAs(Path file) throws IOException;
    }

    private final Path folder;
    private final BiPredicate<Path, Path> exchange;

    AtomicFolder(Path folder, BiPredicate<Path, Path> exchange) {
        this.folder = folder.toAbsolutePath();
        this.exchange = exchange;
    }

    /**
     * Makes a folder that is not there yet; an empty one counts as not there.
     *
     * @throws FileAlreadyExistsException when there is one; it stays as it is
     */
    public static void create(Path folder, Filling filling) throws IOException {
        new AtomicFolder(folder, FolderExchange::exchange).create(filling);
    }

    /** Replaces a folder, or makes it. */
    public static void replace(Path folder, Keeping keeping, Filling filling) throws IOException {
        new AtomicFolder(folder, FolderExchange::exchange).replace(keeping, filling);
    }

    /** Makes a second folder of the same files. */
    public static void copy(Path from, Path to) throws IOException {
        create(to, part -> FolderTree.copy(from, part));
    }

    /** Removes what programs that were ended left in {@code parent}, and puts back a folder that had just made way. */
    public static void sweep(Path parent) throws IOException {
        List<Path> hidden = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(parent, ".*")) {
            all.forEach(hidden::add);
        }
        for (Path left : hidden) {
            if (!Files.isDirectory(left, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            Optional<Path> was = PartName.wasBefore(left);
            if (was.isPresent()) {
                putBack(was.get());
            } else if (PartName.isAbandoned(left)) {
                FolderTree.delete(left);
            }
        }
    }

    private static void putBack(Path folder) throws IOException {
        Path old = PartName.old(folder);
        if (!Files.isDirectory(old, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            FolderTree.delete(old);
        } else {
            Files.move(old, folder);
        }
    }

    void create(Filling filling) throws IOException {
        putBack(folder);
        Path part = filled(filling);
        try {
            FolderTree.force(part);
            appear(part);
        } finally {
            FolderTree.delete(part);
        }
    }

    void replace(Keeping keeping, Filling filling) throws IOException {
        putBack(folder);
        Path part = filled(filling);
        try {
            if (!Files.isDirectory(folder)) {
                FolderTree.force(part);
                appear(part);
                return;
            }
            Set<String> kept = new HashSet<>();
            keep(folder, part, keeping, kept);
            FolderTree.force(part);
            Path old = changePlaces(part);
            // what somebody put there in the meantime
            keep(old, folder, keeping, kept);
            FolderTree.delete(old);
        } finally {
            FolderTree.delete(part);
        }
    }

    private Path filled(Filling filling) throws IOException {
        Files.createDirectories(folder.getParent());
        Path part = PartName.fresh(folder);
        try {
            Files.createDirectory(part);
            filling.fill(part);
            return part;
        } catch (Throwable e) {
            FolderTree.delete(part);
            throw e;
        }
    }

    private void appear(Path part) throws IOException {
        try {
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                // only an empty one can be deleted
                Files.delete(folder);
            } else if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(folder.toString());
            }
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (DirectoryNotEmptyException e) {
            throw new FileAlreadyExistsException(folder.toString());
        } catch (FileSystemException e) {
            throw Files.exists(folder) ? new FileAlreadyExistsException(folder.toString()) : e;
        }
        forceNames();
    }

    private void forceNames() {
        FolderTree.forceNames(Objects.requireNonNull(folder.getParent(), "a root cannot be moved to"));
    }

    /** Returns where the old folder is now. */
    private Path changePlaces(Path part) throws IOException {
        Path old = part;
        if (!exchange.test(part, folder)) {
            old = PartName.old(folder);
            Files.move(folder, old);
            try {
                Files.move(part, folder);
            } catch (IOException e) {
                Files.move(old, folder);
                throw e;
            }
        }
        forceNames();
        return old;
    }

    private static void keep(Path from, Path to, Keeping keeping, Set<String> kept) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(from)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                Optional<String> as = kept.contains(name) ? Optional.empty() : keeping.keptAs(file);
                if (as.isPresent()) {
                    FolderTree.copy(file, free(to, as.get()));
                    kept.add(name);
                }
            }
        }
    }

    private static Path free(Path folder, String name) {
        int dot = name.indexOf('.', 1);
        String stem = dot < 0 ? name : name.substring(0, dot);
        Path free = folder.resolve(name);
        for (int n = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); n++) {
            free = folder.resolve(String.format(Locale.ROOT, "%s (%d)%s", stem, n, name.substring(stem.length())));
        }
        return free;
    }
}
