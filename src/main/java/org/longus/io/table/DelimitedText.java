package org.longus.io.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.longus.io.UnreadableInputException;

/**
 * CSV after RFC 4180, and as it is found: comma, semicolon, tab or bar between cells, whichever the headings have most of or
 * Excel's first line {@code sep=;} names; lines ended by CR, LF or both.
 */
final class DelimitedText {
    private static final int LOOK_AHEAD = 1 << 16;
    private static final int NOTHING = -2;
    private static final int END = -1;

    private final String name;
    private final Reader in;
    private final TableLimits limits;
    private final char separator;
    private int pushedBack = NOTHING;
    private int rowNumber = 1;
    private List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();

    private DelimitedText(String name, Reader in, char separator) {
        this.name = name;
        this.in = in;
        this.separator = separator;
        this.limits = new TableLimits(name);
    }

    static Table read(Path file, String name, Charset charset) throws IOException {
        try (BufferedReader in = new BufferedReader(TextEncoding.reader(file, charset), LOOK_AHEAD)) {
            String start = start(in);
            boolean marked = start.startsWith("\uFEFF");
            String text = marked ? start.substring(1) : start;
            in.skip(marked ? 1 : 0);
            String first = text.lines().findFirst().orElse("");
            boolean named = first.matches("(?i)\"?sep=.\"?");
            if (named) {
                in.skip(first.length());
            }
            char separator = named ? first.replace("\"", "").charAt(4) : separator(text);
            DelimitedText csv = new DelimitedText(name, in, separator);
            if (named) {
                csv.lineEnd(csv.next());
            }
            csv.rows();
            return new Table(true, csv.limits.rows(), List.of());
        }
    }

    private static String start(BufferedReader in) throws IOException {
        char[] ahead = new char[LOOK_AHEAD / 2];
        in.mark(LOOK_AHEAD);
        int length = 0;
        int read;
        while (length < ahead.length && (read = in.read(ahead, length, ahead.length - length)) > 0) {
            length += read;
        }
        in.reset();
        return new String(ahead, 0, length);
    }

    /** What the heading row has most of, outside quotes. */
    private static char separator(String text) {
        String candidates = ",;\t|";
        int[] counts = new int[candidates.length()];
        boolean quoted = false;
        String headings = text.stripLeading();
        for (int p = 0; p < headings.length(); p++) {
            char c = headings.charAt(p);
            if (!quoted && (c == '\n' || c == '\r')) {
                break;
            }
            quoted ^= c == '"';
            if (!quoted && candidates.indexOf(c) >= 0) {
                counts[candidates.indexOf(c)]++;
            }
        }
        int best = 0;
        for (int n = 1; n < counts.length; n++) {
            best = counts[n] > counts[best] ? n : best;
        }
        return candidates.charAt(best);
    }

    private void rows() throws IOException {
        int c = next();
        while (c != END) {
            if (c == '"' && cell.toString().isBlank()) {
                quoted();
            } else if (c == separator) {
                endCell();
            } else if (lineEnd(c)) {
                endRow();
            } else {
                append((char) c);
            }
            c = next();
        }
        endRow();
    }

    /** From the quote that opens a cell to the one that closes it. */
    private void quoted() throws IOException {
        cell.setLength(0);
        int c = next();
        while (true) {
            if (c == END) {
                throw unclosed(null);
            }
            if (c != '"') {
                append((char) c, true);
                c = next();
                continue;
            }
            c = next();
            if (c != '"') {
                break;
            }
            append('"', true);
            c = next();
        }
        while (c == ' ') {
            c = next();
        }
        if (c != END && c != separator && c != '\n' && c != '\r') {
            throw unclosed((char) c);
        }
        pushedBack = c;
    }

    private void append(char c) throws UnreadableInputException {
        append(c, false);
    }

    private void append(char c, boolean quoted) throws UnreadableInputException {
        if (cell.length() == TableLimits.MAX_CELL_CHARS) {
            throw quoted
                    ? unclosed(null)
                    : new UnreadableInputException(String.format(
                                    Locale.ROOT,
                                    "'%s' has a cell of more than %d characters in row %d. It may be no table, or have"
                                            + " no line ends.",
                                    name,
                                    TableLimits.MAX_CELL_CHARS,
                                    rowNumber)
                            + " Save it again as CSV or XLSX.");
        }
        cell.append(c);
    }

    private UnreadableInputException unclosed(@Nullable Character after) {
        String what = after == null
                ? "is not closed"
                : "closes before '%s', where a separator should stand; a quote is missing or one too many"
                        .formatted(after);
        return new UnreadableInputException(String.format(
                Locale.ROOT,
                "'%s', row %d: the quote that opens in column %d %s. Correct it there, or save the table again as"
                        + " XLSX.",
                name,
                rowNumber,
                row.size() + 1,
                what));
    }

    private void endCell() throws UnreadableInputException {
        String text = cell.toString();
        cell.setLength(0);
        if (!text.isBlank()) {
            limits.checkColumn(row.size());
            row.add(limits.keep(text));
        } else if (row.size() < TableLimits.MAX_COLUMNS) {
            row.add("");
        }
    }

    private void endRow() throws UnreadableInputException {
        endCell();
        limits.add(rowNumber++, row);
        row = new ArrayList<>();
    }

    /** Whether it ends a line; the LF of a CR LF is taken along. */
    private boolean lineEnd(int c) throws IOException {
        if (c == '\r') {
            int after = next();
            pushedBack = after == '\n' ? NOTHING : after;
        }
        return c == '\n' || c == '\r';
    }

    private int next() throws IOException {
        int c = pushedBack == NOTHING ? in.read() : pushedBack;
        pushedBack = NOTHING;
        return c;
    }
}
