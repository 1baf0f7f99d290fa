package org.longus.cohort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.longus.io.file.AtomicFile;
import org.longus.io.file.WriterProcess;
import org.longus.io.json.RecordJson;

/**
 * The cases that are being measured into a folder of results: {@code .longus/running.json}. A native library that crashes
 * ends the whole program, with nobody left to write a row; the note that then stays tells the next run which case it was.
 * A case is told by its ID, in whichever input it lies.
 */
public final class RunningCases {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param input what the command line was given, for people who read the file
     * @param ended how many times a program ended without a word while it measured the case
     * @param by who measures it now; empty: nobody
     */
    record Entry(String input, String caseId, String name, int ended, Optional<WriterProcess> by, Instant at) {
        boolean is(String otherId) {
            return caseId.equals(otherId);
        }

        Entry counted() {
            return by.filter(p -> p.isEnded(at)).isEmpty()
                    ? this
                    : new Entry(input, caseId, name, ended + 1, Optional.empty(), at);
        }
    }

    private final Path folder;
    private final Path file;

    /** Counts the cases whose program is no longer there. */
    public RunningCases(Path out) throws IOException {
        folder = out.resolve(".longus");
        file = folder.resolve("running.json");
        List<Entry> all = read();
        List<Entry> counted = all.stream().map(Entry::counted).toList();
        if (!counted.equals(all)) {
            write(counted);
        }
    }

    /** Of the cases that are noted, the inputs as they stand. */
    List<String> inputs() {
        return read().stream().map(Entry::input).toList();
    }

    /** How many times a program ended, without a word, while it measured the case. */
    public int timesEnded(String caseId) {
        return read().stream()
                .filter(e -> e.is(caseId))
                .mapToInt(Entry::ended)
                .findFirst()
                .orElse(0);
    }

    /** Stands until the case has its result or the reason why not; then nothing is held against it. */
    public final class Note implements AutoCloseable {
        private final String caseId;

        private Note(String caseId) {
            this.caseId = caseId;
        }

        @Override
        public void close() {
            try {
                write(without(caseId));
            } catch (IOException e) {
                // at worst it counts as one end, and one is forgiven
                return;
            }
        }
    }

    /** Notes that a case is being measured. */
    public Note begin(String input, String caseId, String name) throws IOException {
        List<Entry> all = without(caseId);
        all.add(new Entry(
                input, caseId, name, timesEnded(caseId), Optional.of(WriterProcess.current()), Instant.now()));
        write(all);
        return new Note(caseId);
    }

    private List<Entry> without(String caseId) {
        // read each time: another program may write into the same folder
        List<Entry> all = read();
        all.removeIf(e -> e.is(caseId));
        return all;
    }

    private List<Entry> read() {
        List<Entry> all = new ArrayList<>();
        if (!Files.isRegularFile(file)) {
            return all;
        }
        try {
            for (JsonNode one : JSON.readTree(file.toFile())) {
                all.add(RecordJson.read(one, Entry.class));
            }
        } catch (IOException | RuntimeException e) {
            // it cannot be read: nothing is held against any case
            all.clear();
        }
        return all;
    }

    private void write(List<Entry> all) throws IOException {
        if (all.isEmpty()) {
            Files.deleteIfExists(file);
            // only an empty one can be deleted
            folder.toFile().delete();
            return;
        }
        ArrayNode list = JSON.createArrayNode();
        all.forEach(e -> list.add(RecordJson.write(e)));
        byte[] bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(list);
        AtomicFile.write(file, out -> out.write(bytes));
    }
}
