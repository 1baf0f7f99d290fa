package org.longus.io.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.longus.io.UnreadableInputException;

/** Collects rows until a table is larger than any list of patients; a part of it would be a silent half, so it is refused. */
final class TableLimits {
    static final long MAX_FILE_BYTES = 64L << 20;
    static final int MAX_ROWS = 200_000;
    static final int MAX_COLUMNS = 1_000;
    static final int MAX_CELLS = 2_000_000;
    /** What a spreadsheet's cell can hold. */
    static final int MAX_CELL_CHARS = 32_767;

    static final long MAX_CHARS = 32L << 20;

    private static final int MAX_SHORT = 12;
    private static final int MAX_HELD = 20_000;

    private final String name;
    private final List<TableRow> rows = new ArrayList<>();
    private final Map<String, String> held = new HashMap<>();
    private long cells;
    private long chars;

    /** @param name of the file, for sentences */
    TableLimits(String name) {
        this.name = name;
    }

    List<TableRow> rows() {
        return rows;
    }

    /** Takes a row unless it is blank. */
    void add(int number, List<String> row) throws UnreadableInputException {
        int size = row.size();
        while (size > 0 && row.get(size - 1).isBlank()) {
            size--;
        }
        if (size == 0) {
            return;
        }
        if (rows.size() == MAX_ROWS) {
            throw tooMany(MAX_ROWS, "rows");
        }
        cells += size;
        if (cells > MAX_CELLS) {
            throw tooMany(MAX_CELLS, "cells");
        }
        rows.add(new TableRow(number, row.subList(0, size)));
    }

    /** Counts a text and gives back the one to hold: the same values stand in many rows, and one of each will do. */
    String keep(String text) throws UnreadableInputException {
        if (text.length() <= MAX_SHORT) {
            String before = held.get(text);
            if (before != null) {
                return before;
            }
            if (held.size() < MAX_HELD) {
                held.put(text, text);
            }
        }
        chars += text.length();
        if (chars > MAX_CHARS) {
            throw tooMany(MAX_CHARS, "characters");
        }
        return text;
    }

    /** @param column from 0, of a cell that is not blank */
    void checkColumn(int column) throws UnreadableInputException {
        if (column >= MAX_COLUMNS) {
            throw tooMany(MAX_COLUMNS, "columns");
        }
    }

    UnreadableInputException tooMany(long most, String what) {
        return new UnreadableInputException(String.format(
                Locale.ROOT,
                "'%s' has more than %,d %s. Save a table with the rows and columns that are needed alone.",
                name,
                most,
                what));
    }

    static UnreadableInputException tooLarge(String name) {
        return new UnreadableInputException(String.format(
                Locale.ROOT,
                "'%s' is larger than %d MB. Save a table with the rows and columns that are needed alone.",
                name,
                MAX_FILE_BYTES >> 20));
    }
}
