package org.longus.cohort;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.longus.io.file.AtomicFile;
import org.longus.io.file.WriterProcess;
import org.longus.io.json.RecordJson;

/**
 * The cases that are being measured, by whichever program: a file for each attempt in {@code .longus/running/}. It takes no
 * case from anybody (a finished folder alone says what is done); where a program ended without a word it stays, and the next
 * one knows how often that happened with the case.
 */
final class CaseNotes {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    CaseNotes(Path out) {
        folder = out.resolve(".longus").resolve("running");
    }

    record Attempt(WriterProcess by, Instant at, String caseName) {}

    /** How many programs ended, without a word, while they measured the case. */
    int timesEnded(String id) throws IOException {
        int ended = 0;
        for (Path file : files(id)) {
            try {
                Attempt a = RecordJson.read(JSON.readTree(file.toFile()), Attempt.class);
                ended += a.by().isEnded(a.at()) ? 1 : 0;
            } catch (IOException | RuntimeException e) {
                // gone by now, or not readable: nothing is held against the case
                continue;
            }
        }
        return ended;
    }

    /** Stands until the attempt has come to any end that this program knows of. */
    final class Note implements AutoCloseable {
        private final Path file;

        private Note(Path file) {
            this.file = file;
        }

        @Override
        public void close() {
            // at worst it counts as one end, and some are forgiven
            file.toFile().delete();
        }
    }

    Note begin(String id, String caseName) throws IOException {
        String name = String.format(Locale.ROOT, "%s-%s.json", id, UUID.randomUUID());
        Path file = folder.resolve(name);
        byte[] bytes =
                JSON.writeValueAsBytes(RecordJson.write(new Attempt(WriterProcess.current(), Instant.now(), caseName)));
        AtomicFile.write(file, out -> out.write(bytes));
        return new Note(file);
    }

    /** The case has its result or the reason why not: what is held against it is forgotten. */
    void settle(String id) throws IOException {
        for (Path file : files(id)) {
            try {
                Attempt a = RecordJson.read(JSON.readTree(file.toFile()), Attempt.class);
                if (a.by().isEnded(a.at())) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException | RuntimeException e) {
                continue; // another program took it away
            }
        }
    }

    private List<Path> files(String id) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, id + "-*.json")) {
            all.forEach(found::add);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return found;
    }
}
