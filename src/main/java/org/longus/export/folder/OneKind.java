package org.longus.export.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.longus.io.Deidentified;
import org.longus.io.UnreadableInputException;

/**
 * Results that name patients and results that name nobody are never in one folder, nor are those of two keys: a person would
 * be found by equal numbers, and one workbook would hold both.
 */
public final class OneKind {
    private OneKind() {}

    /**
     * @param out may be missing
     * @param key that the results to come are made with; empty where they name patients
     * @throws UnreadableInputException when results of another kind are there, or in {@code earlier/}
     */
    public static void require(Path out, Optional<String> key) throws IOException {
        requireEach(out, out, key);
        requireEach(out, out.resolve("earlier"), key);
    }

    /** One after the other: of ten thousand results no more than one is held. */
    private static void requireEach(Path out, Path folder, Optional<String> key) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path each : all) {
                Optional<ResultFolder> result =
                        each.getFileName().toString().startsWith(".") ? Optional.empty() : ResultFolder.in(each);
                if (result.isPresent()) {
                    require(out, result.get(), key);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /**
     * Likewise by the first result alone, for a folder whose results are of one kind.
     *
     * @throws UnreadableInputException when it names nobody
     */
    public static void requireFirstNames(Path out) throws IOException {
        requireFirst(out, Optional.empty());
    }

    /** Likewise for one case more: where all are of one kind the first tells it. */
    static void requireFirst(Path out, Optional<Deidentified> now) throws IOException {
        Optional<ResultFolder> there = Files.isDirectory(out) ? ResultFolder.first(out) : Optional.empty();
        if (there.isPresent()) {
            require(out, there.get(), now.map(Deidentified::key));
        }
    }

    private static void require(Path out, ResultFolder result, Optional<String> key) throws UnreadableInputException {
        Optional<String> before = result.deidentifiedWith();
        if (before.equals(key)) {
            return;
        }
        String why = before.isPresent() && key.isPresent()
                ? "results that were de-identified with another key: one patient would have two pseudonyms there"
                : before.isPresent()
                        ? "de-identified results: with others beside them it could be found out whose they are"
                        : "results that name patients: with them beside it could be found out whose the de-identified"
                                + " ones are";
        throw new UnreadableInputException("'%s' holds %s. Choose another folder."
                .formatted(out.toAbsolutePath().normalize(), why));
    }
}
