package org.longus.io.table;

import java.util.List;

/**
 * The cells of a table.
 *
 * @param isText whether it comes from a CSV, where a separator too many moves what follows into a wrong column
 * @param rows in their order; the first one holds the headings
 * @param leftOut sentences on what was not read, as other sheets of a workbook
 */
public record Table(boolean isText, List<TableRow> rows, List<String> leftOut) {
    public Table {
        rows = List.copyOf(rows);
        leftOut = List.copyOf(leftOut);
    }
}
