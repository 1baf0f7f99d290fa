package org.longus.io.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folders and files with patients' data: the user's alone (0700 and 0600) from the moment they are there, whatever the
 * umask. One that an earlier version left open to others is closed when it is used again. Where a system has no such rights
 * (Windows), the folder's own hold.
 */
public final class PrivateFiles {
    private static final Logger LOG = LoggerFactory.getLogger(PrivateFiles.class);

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final OpenOption[] NEW = {StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW};

    private PrivateFiles() {}

    /** Makes a folder where it is missing. Those above it that are missing get the rights that the system gives. */
    public static Path folder(Path folder) throws IOException {
        Path wanted = folder.toAbsolutePath();
        if (wanted.getParent() != null) {
            Files.createDirectories(wanted.getParent());
        }
        return within(wanted, wanted);
    }

    /**
     * As {@link #folder(Path)}, and all between the two.
     *
     * @param top the user's folder
     * @param folder below it, or itself
     */
    public static Path folder(Path top, Path folder) throws IOException {
        folder(top);
        return within(top.toAbsolutePath(), folder.toAbsolutePath());
    }

    private static Path within(Path top, Path folder) throws IOException {
        if (!folder.equals(top) && folder.startsWith(top)) {
            within(top, parent(folder));
        }
        try {
            Files.createDirectory(folder, attributes(folder, FOLDER));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            tighten(folder, FOLDER);
        }
        return folder;
    }

    /** Opens a file; a new one is the user's alone. */
    public static FileChannel open(Path file, OpenOption... options) throws IOException {
        FileChannel channel = FileChannel.open(file, Set.of(options), attributes(file.toAbsolutePath(), FILE));
        tighten(file, FILE);
        return channel;
    }

    /** Replaces a file, whole or not at all, as {@link AtomicFile#write} does; the folder that holds it is made as well. */
    public static void write(Path file, AtomicFile.Content content) throws IOException {
        Path target = file.toAbsolutePath();
        folder(parent(target));
        Path fresh = target.resolveSibling("." + target.getFileName() + "-" + UUID.randomUUID() + ".part");
        try {
            try (FileChannel channel = open(fresh, NEW);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                content.writeTo(out);
            }
            AtomicFile.move(fresh, target);
        } catch (IOException | RuntimeException | Error e) {
            AtomicFile.removeAfter(e, fresh);
            throw e;
        }
    }

    private static Path parent(Path absolute) {
        return Objects.requireNonNull(
                absolute.getParent(), "a file, or what lies below another folder, has one above it");
    }

    private static FileAttribute<?>[] attributes(Path file, Set<PosixFilePermission> rights) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)} : new FileAttribute<?>[0];
    }

    /** Takes from others what they should not have. What belongs to someone else is left as that person wants it. */
    private static void tighten(Path path, Set<PosixFilePermission> most) {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        try {
            Set<PosixFilePermission> now = EnumSet.noneOf(PosixFilePermission.class);
            now.addAll(view.readAttributes().permissions());
            if (now.retainAll(most)) {
                view.setPermissions(now);
                LOG.info("closed to other users: a folder or file that tells of patients");
            }
        } catch (IOException e) {
            // without the exception: a path may name a patient
            LOG.warn("a folder or file that tells of patients stays open to others");
        }
    }
}
