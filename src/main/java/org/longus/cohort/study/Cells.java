package org.longus.cohort.study;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.longus.export.study.FigureTable;
import org.longus.measure.Computed;
import org.longus.measure.LeftOut;

/** Cells of a study's tables. */
final class Cells {
    private Cells() {}

    /** A row; unknown values become null. */
    static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(Arrays.stream(values).map(Cells::plain).toArray());
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case OptionalDouble d -> d.isPresent() ? FigureTable.cell(d.getAsDouble()) : null;
            case Optional<?> o -> o.isPresent() ? plain(o.get()) : null;
            case null, default -> FigureTable.cell(value);
        };
    }

    /** Why a figure is not given, with the numbers; empty where it is. */
    static String withheld(Computed<?> figure) {
        if (!(figure instanceof Computed.Withheld<?> no)) {
            return "";
        }
        return no.needed() > 0
                ? String.format(Locale.ROOT, "%s: %d, and it takes %d", no.why().words(), no.n(), no.needed())
                : String.format(Locale.ROOT, "%s (n = %d)", no.why().words(), no.n());
    }

    /** How many rows a figure could not use, by reason, as in "3 time missing, 1 covariate missing (stage)". */
    static String leftOut(List<LeftOut> rows) {
        TreeMap<String, Long> counts = rows.stream()
                .collect(Collectors.groupingBy(
                        l -> l.reason().words() + (l.what().isEmpty() ? "" : " (" + l.what() + ")"),
                        TreeMap::new,
                        Collectors.counting()));
        return counts.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(", "));
    }

    /** Of any figure, what it left out. */
    static String leftOut(Computed<?> figure, List<LeftOut> ofGiven) {
        return leftOut(figure instanceof Computed.Withheld<?> no ? no.leftOut() : ofGiven);
    }
}
