package org.longus.io.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private final String name;
    private final List<TableRow> rows = new ArrayList<>();
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

    /** Called for each text that is kept. */
    void keep(String text) throws UnreadableInputException {
        chars += text.length();
        if (chars > MAX_CHARS) {
            throw tooMany(MAX_CHARS, "characters");
        }
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
        return new UnreadableInputException(
                "'%s' is larger than %d MB. Save a table with the rows and columns that are needed alone."
                        .formatted(name, MAX_FILE_BYTES >> 20));
    }
}
