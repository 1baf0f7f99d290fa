package org.longus.export.deident;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.longus.io.UnreadableInputException;

/** Where a project's key is: with the user, never with what is given away. */
public final class KeyFile {
    private static final String USUAL = "deidentify.key";
    private static final int MOST_BYTES = 256;
    private static final int DEPTH = 2;

    private KeyFile() {}

    /**
     * The key of a user who names none.
     *
     * @param home the folder in which Longus keeps the user's own files
     */
    public static Path usual(Path home) {
        return home.resolve("keys").resolve(USUAL);
    }

    /**
     * The key of this file, which is made where it is missing.
     *
     * @param out the folder that results go to; may be missing
     * @throws UnreadableInputException when the key is or would be within {@code out}, or a copy of it is, or the file holds
     *     no key
     */
    static ProjectKey open(Path file, Path out) throws IOException {
        return find(file, out).keptIn(real(file));
    }

    /** As {@link #open}; but a key that is missing is not made yet. */
    static ProjectKey find(Path file, Path out) throws IOException {
        Path folder = real(out);
        Path at = real(file);
        if (at.startsWith(folder)) {
            throw new UnreadableInputException(
                    "The key '%s' is within '%s', the folder of results: whoever gets these could undo the pseudonyms. Keep the key elsewhere, or choose another folder."
                            .formatted(file, out));
        }
        if (Files.isDirectory(at)) {
            throw new UnreadableInputException("'%s' is a folder. Name a file for the key.".formatted(file));
        }
        ProjectKey key = Files.exists(at) ? ProjectKey.in(at) : ProjectKey.drawn();
        String table = String.valueOf(WhoIsWho.beside(at).file().getFileName());
        Optional<Path> copy = copyIn(folder, key, table);
        if (copy.isPresent()) {
            throw new UnreadableInputException(
                    "'%s' is a copy of the key or of the table of pseudonyms, within the folder of results. Take it away from there."
                            .formatted(copy.get()));
        }
        return key;
    }

    private static Optional<Path> copyIn(Path folder, ProjectKey key, String table) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            return files.filter(f -> f.endsWith(table) || isCopy(f, key)).findFirst();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isCopy(Path file, ProjectKey key) {
        try {
            return Files.isRegularFile(file)
                    && Files.size(file) <= MOST_BYTES
                    && key.isIn(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            // what cannot be read gives nothing away here
            return false;
        }
    }

    /** The file's place as the system has it, with what is still missing behind. */
    static Path real(Path path) throws IOException {
        Path whole = path.toAbsolutePath().normalize();
        Path there = whole;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there == null ? whole : there.toRealPath().resolve(there.relativize(whole));
    }
}
