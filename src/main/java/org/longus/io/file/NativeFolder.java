package org.longus.io.file;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.longus.app.UserFolders;

/**
 * Where native libraries are unpacked: once a version, into a folder of the user. (Unpacked into the temporary folder at
 * each start, they fill the disk, and fail where nothing may be run from there.)
 */
public final class NativeFolder {
    private static final Duration STALE = Duration.ofMinutes(10);
    private static final int CHUNK = 1 << 18;

    /** Uses the libraries in a folder: loads them, say. */
    @FunctionalInterface
    public interface Use {
        /** @throws IOException or {@link UnsatisfiedLinkError} when they do not work there */
        void from(Path folder) throws IOException;
    }

    private NativeFolder() {}

    /**
     * Unpacks files, where the folder does not hold the very same ones, and uses them; tries one folder after the other until
     * it works.
     *
     * @param of a class of the library: the files' own folder is called after the jar that it is from, which has a version
     * @param files from what they are called to where they are packed
     * @throws IOException for a sentence, when it works nowhere
     */
    public static void use(Class<?> of, Map<String, URL> files, Use use) throws IOException {
        List<Path> candidates = UserFolders.forNatives(
                System.getenv(), UserFolders.home(), UserFolders.temporary(), System.getProperty("user.name", ""));
        use(candidates, jarName(of), files, use);
    }

    private static String jarName(Class<?> of) {
        try {
            URI place = of.getProtectionDomain().getCodeSource().getLocation().toURI();
            return Path.of(place).getFileName().toString().replaceFirst("[.]jar$", "");
        } catch (URISyntaxException | RuntimeException e) {
            return of.getPackageName();
        }
    }

    static void use(List<Path> candidates, String name, Map<String, URL> files, Use use) throws IOException {
        List<String> problems = new ArrayList<>();
        for (Path candidate : candidates) {
            try {
                Path folder = candidate.resolve(name);
                make(candidate, folder);
                unpack(files, folder);
                use.from(folder);
                return;
            } catch (IOException | UnsatisfiedLinkError | SecurityException e) {
                problems.add("'%s': %s".formatted(candidate, reason(e)));
            }
        }
        throw new IOException(
                "its program files can be unpacked and run in none of these folders: %s. Set LONGUS_HOME to a folder that you may write to and that programs may be run from"
                        .formatted(String.join("; ", problems)));
    }

    private static String reason(Throwable e) {
        return switch (e) {
            case AccessDeniedException _ -> "no right to write";
            case FileSystemException f when f.getReason() != null -> f.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }

    private static void unpack(Map<String, URL> files, Path folder) throws IOException {
        for (Map.Entry<String, URL> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            if (!isSame(file.getValue(), target)) {
                removeStale(folder);
                unpack(file.getValue(), target);
            }
        }
    }

    /** Longus' own folders are the user's alone; those above them ({@code ~/.local}) are everybody's and get the usual rights. */
    private static void make(Path candidate, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            PrivateFiles.folder(top(candidate), folder);
        }
        requireOwn(candidate);
        requireOwn(folder);
    }

    private static Path top(Path candidate) {
        Path above = candidate.getParent();
        return candidate.endsWith(UserFolders.NATIVE) && above != null ? above : candidate;
    }

    /** What another person may write to could be another's program by the time it is loaded. */
    private static void requireOwn(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(folder);
        String user = System.getProperty("user.name", "?");
        boolean anothers =
                !user.equals("?") && !Files.getOwner(folder).getName().equals(user);
        if (anothers
                || rights.contains(PosixFilePermission.GROUP_WRITE)
                || rights.contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new IOException("others may write to it");
        }
    }

    /** Byte for byte: a size or a date says nothing of a file that was cut or overwritten. */
    private static boolean isSame(URL packed, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream expected = packed.openStream();
                InputStream found = Files.newInputStream(file)) {
            byte[] a;
            byte[] b;
            do {
                a = expected.readNBytes(CHUNK);
                b = found.readNBytes(CHUNK);
                if (!Arrays.equals(a, b)) {
                    return false;
                }
            } while (a.length == CHUNK);
            return true;
        }
    }

    /** Written beside and moved: two programs may start at once, and one may be killed. */
    private static void unpack(URL packed, Path target) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + "-" + UUID.randomUUID() + ".part");
        try {
            try (InputStream in = packed.openStream()) {
                Files.copy(in, part);
            }
            move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
        if (!isSame(packed, target)) {
            throw new IOException("what is written there is not kept");
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What programs left that were killed while they unpacked. */
    private static void removeStale(Path folder) throws IOException {
        Instant old = Instant.now().minus(STALE);
        try (Stream<Path> parts = Files.list(folder)) {
            for (Path part : parts.filter(p -> p.toString().endsWith(".part")).toList()) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(old)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }
}
