package org.longus.export.deident;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.longus.io.Anonymous;
import org.longus.io.UnreadableInputException;
import org.longus.io.table.Table;
import org.longus.io.table.TableFile;
import org.longus.io.table.TableRow;

/** Pseudonyms that a person gives out, by patient ID: a table with the columns {@code id} and {@code pseudonym}. */
public final class OwnPseudonyms {
    /** Nobody gave any: the key makes them. */
    public static final OwnPseudonyms NONE = new OwnPseudonyms("", Map.of());

    static final String ID = "id";
    static final String PSEUDONYM = "pseudonym";
    /** What a DICOM ID, a name and a folder all take. */
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** A shorter ID stands in other texts by chance. */
    private static final int TELLING = 4;

    private final String file;
    private final Map<String, String> byId;

    private OwnPseudonyms(String file, Map<String, String> byId) {
        this.file = file;
        this.byId = Map.copyOf(byId);
    }

    /**
     * Reads them.
     *
     * @throws UnreadableInputException with a sentence that names the row, when an ID or a pseudonym stands there twice, is
     *     missing or cannot be used
     */
    public static OwnPseudonyms read(Path file) throws IOException {
        Table table = TableFile.read(file);
        String name = String.valueOf(file.getFileName());
        TableRow head = table.rows().isEmpty()
                ? new TableRow(1, List.of())
                : table.rows().getFirst();
        int id = column(head, ID);
        int pseudonym = column(head, PSEUDONYM);
        if (id < 0 || pseudonym < 0) {
            throw new UnreadableInputException(
                    "'%s' has no columns 'id' and 'pseudonym' in its first row. Name them so.".formatted(name));
        }
        List<TableRow> rows = table.rows().subList(1, table.rows().size());
        Rows read = new Rows(name, rows, r -> r.cell(id), r -> r.cell(pseudonym));
        return new OwnPseudonyms(name, read.checked());
    }

    static int column(TableRow head, String name) {
        for (int c = 0; c < head.cells().size(); c++) {
            if (head.cell(c).equalsIgnoreCase(name)) {
                return c;
            }
        }
        return -1;
    }

    private record Rows(
            String file, List<TableRow> rows, Function<TableRow, String> id, Function<TableRow, String> pseudonym) {
        Map<String, String> checked() throws UnreadableInputException {
            Map<String, String> byId = new HashMap<>();
            Map<String, Integer> rowsOfIds = new HashMap<>();
            Map<String, Integer> rowsOfPseudonyms = new HashMap<>();
            for (TableRow row : rows) {
                String who = id.apply(row);
                String told = pseudonym.apply(row);
                if (who.isEmpty() || told.isEmpty()) {
                    throw fault(row, "lacks " + (who.isEmpty() ? "an ID" : "a pseudonym"));
                }
                if (!USABLE.matcher(told).matches() || Anonymous.isPlaceholder(told)) {
                    throw fault(
                            row,
                            "has '%s' for a pseudonym: up to 64 letters, digits, '.', '_' and '-', and no word for 'none'"
                                    .formatted(told));
                }
                once(row, "ID '%s'".formatted(who), rowsOfIds.put(who, row.number()));
                once(row, "pseudonym '%s'".formatted(told), rowsOfPseudonyms.put(folded(told), row.number()));
                byId.put(who, told);
            }
            for (TableRow row : rows) {
                String who = id.apply(row);
                boolean within =
                        who.length() >= TELLING && folded(pseudonym.apply(row)).contains(folded(who));
                if (within || rowsOfIds.containsKey(pseudonym.apply(row))) {
                    throw fault(row, "has a patient's ID in its pseudonym");
                }
            }
            return byId;
        }

        /** As file systems and people compare names. */
        private static String folded(String text) {
            return text.toLowerCase(Locale.ROOT);
        }

        private void once(TableRow row, String what, @Nullable Integer before) throws UnreadableInputException {
            if (before != null) {
                throw fault(row, "has the %s of row %s again".formatted(what, before));
            }
        }

        private UnreadableInputException fault(TableRow row, String what) {
            return new UnreadableInputException(
                    "'%s', row %s, %s. Correct it there; nothing was written.".formatted(file, row.number(), what));
        }
    }

    boolean isNone() {
        return byId.isEmpty() && file.isEmpty();
    }

    /** The file's name. */
    String file() {
        return file;
    }

    /** @param known by which the patient is known: the ID, or the name of one without */
    Optional<String> of(String known) {
        return Optional.ofNullable(byId.get(known));
    }
}
