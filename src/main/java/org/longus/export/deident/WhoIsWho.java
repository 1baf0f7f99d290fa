package org.longus.export.deident;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.longus.io.UnreadableInputException;
import org.longus.io.file.PrivateFiles;
import org.longus.io.table.CsvFile;
import org.longus.io.table.TableFile;
import org.longus.io.table.TableRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which pseudonym is whose: a CSV beside the key, for the user's eyes alone, with a row a patient. A row comes before the
 * first file of the patient's is written; nothing is ever taken away. Several programs may add to it at once.
 *
 * <p>Under one key a patient has one pseudonym and a pseudonym one patient: another one is refused.
 */
final class WhoIsWho {
    private static final Logger LOG = LoggerFactory.getLogger(WhoIsWho.class);
    private static final String CODE = "code";
    private static final List<String> HEADER =
            List.of(OwnPseudonyms.ID, "issuer", "name", "study", OwnPseudonyms.PSEUDONYM, "first_export", CODE);

    private final Path file;

    WhoIsWho(Path file) {
        this.file = file;
    }

    /** Of this key's file. */
    static WhoIsWho beside(Path key) {
        String name = String.valueOf(key.getFileName());
        String stem = name.endsWith(".key") ? name.substring(0, name.length() - ".key".length()) : name;
        return new WhoIsWho(key.resolveSibling(stem + ".patients.csv"));
    }

    Path file() {
        return file;
    }

    /**
     * A patient of whom something is written.
     *
     * @param study its UID where neither ID nor name tells the patient from others; else empty
     * @param code what the key makes of the patient, whatever pseudonym is used
     */
    record Entry(String id, String issuer, String name, String study, String pseudonym, String code) {
        @Override
        public String toString() {
            return "Entry";
        }
    }

    /** @throws UnreadableInputException when the table has another pseudonym of the patient, or another patient's is this */
    void require(Entry entry) throws IOException {
        if (Files.exists(file)) {
            rows().isThere(entry);
        }
    }

    /** Likewise, and adds the patient where the table has none of it. */
    void note(Entry entry) throws IOException {
        synchronized (WhoIsWho.class) {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                PrivateFiles.folder(folder);
            }
            Path beside = file.resolveSibling("." + file.getFileName() + ".lock");
            try (FileChannel channel = PrivateFiles.open(beside, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
                    Held _ = Held.of(channel)) {
                Rows rows = rows();
                if (!rows.isThere(entry)) {
                    rows.add(entry);
                    byte[] bytes = CsvFile.bytes(rows.header, rows.cells);
                    PrivateFiles.write(file, out -> out.write(bytes));
                }
            }
        }
    }

    /** That no other program writes at the same time. */
    private record Held(List<FileLock> lock) implements AutoCloseable {
        static Held of(FileChannel channel) {
            try {
                return new Held(List.of(channel.lock()));
            } catch (IOException e) {
                // a file system of a network may know no locks; then the last of two that write at one moment counts
                LOG.warn("the table of pseudonyms cannot be locked, {}", e.getClass());
                return new Held(List.of());
            }
        }

        @Override
        public void close() throws IOException {
            for (FileLock held : lock) {
                held.release();
            }
        }
    }

    private Rows rows() throws IOException {
        if (!Files.exists(file)) {
            return new Rows(file, HEADER, List.of());
        }
        List<TableRow> all = TableFile.read(file).rows();
        List<String> header = all.isEmpty() ? HEADER : all.getFirst().cells();
        return new Rows(file, header, all.isEmpty() ? List.of() : all.subList(1, all.size()));
    }

    /** What the table holds, columns of a person's own with it. */
    private static final class Rows {
        private final Path file;
        private final List<String> header;
        private final List<List<String>> cells = new ArrayList<>();
        private final int code;
        private final int pseudonym;

        Rows(Path file, List<String> header, List<TableRow> rows) throws UnreadableInputException {
            this.file = file;
            this.header = header;
            TableRow head = new TableRow(1, header);
            code = OwnPseudonyms.column(head, CODE);
            pseudonym = OwnPseudonyms.column(head, OwnPseudonyms.PSEUDONYM);
            if (HEADER.stream().anyMatch(h -> OwnPseudonyms.column(head, h) < 0)) {
                throw new UnreadableInputException(
                        "'%s', where pseudonyms and patients are listed, lacks columns of its own (%s). Bring the file back as it was, or move it away."
                                .formatted(file, String.join(", ", HEADER)));
            }
            for (TableRow row : rows) {
                List<String> line = new ArrayList<>();
                for (int c = 0; c < Math.max(header.size(), row.cells().size()); c++) {
                    line.add(row.cell(c));
                }
                cells.add(line);
            }
        }

        boolean isThere(Entry entry) throws UnreadableInputException {
            for (List<String> row : cells) {
                boolean samePatient = row.get(code).equals(entry.code);
                boolean sameName = row.get(pseudonym).equalsIgnoreCase(entry.pseudonym);
                if (samePatient && sameName) {
                    return true;
                }
                if (samePatient) {
                    throw new UnreadableInputException(
                            "Patient '%s' was exported as '%s' with this key, not as '%s' (%s). Give the same pseudonyms as then, or use another key."
                                    .formatted(entry.id, row.get(pseudonym), entry.pseudonym, file));
                }
                if (sameName) {
                    throw new UnreadableInputException(
                            "'%s' is another patient's pseudonym already, not only that of patient '%s' (%s). Give out another one."
                                    .formatted(entry.pseudonym, entry.id, file));
                }
            }
            return false;
        }

        void add(Entry entry) {
            Map<String, String> values = Map.of(
                    OwnPseudonyms.ID,
                    entry.id,
                    "issuer",
                    entry.issuer,
                    "name",
                    entry.name,
                    "study",
                    entry.study,
                    OwnPseudonyms.PSEUDONYM,
                    entry.pseudonym,
                    "first_export",
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                    CODE,
                    entry.code);
            cells.add(header.stream()
                    .map(h -> values.getOrDefault(h.strip().toLowerCase(Locale.ROOT), ""))
                    .toList());
        }
    }
}
