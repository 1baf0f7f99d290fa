package org.longus.export.study;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of row. Its columns are the same in every study, so that parts with one {@code id} make one file.
 *
 * @param id as a file is called
 * @param title for a heading
 * @param note what a reader has to know before the figures; may be empty
 * @param rows cells are a Double (finite), a String, or null for what is unknown; gone through as often as it is written
 */
public record FigureTable(
        String id, String title, String note, List<FigureColumn> columns, Iterable<? extends List<?>> rows) {
    public FigureTable {
        columns = List.copyOf(columns);
    }

    /** What may stand in a cell: a number that is not finite is unknown. */
    public static @Nullable Object cell(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Double d -> Double.isFinite(d) ? d : null;
            case Number n -> n.doubleValue();
            case String s when s.isEmpty() -> null;
            default -> value.toString();
        };
    }
}
