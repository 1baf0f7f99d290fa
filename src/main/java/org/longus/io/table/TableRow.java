package org.longus.io.table;

import java.util.List;

/**
 * A row that is not blank.
 *
 * @param number as a spreadsheet shows it, from 1; blank rows count
 * @param cells as text, not trimmed; those after the last that is not blank are left out
 */
public record TableRow(int number, List<String> cells) {
    public TableRow {
        cells = List.copyOf(cells);
    }

    /** A cell without the blanks around it; empty where the row has none. */
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
    }
}
