package org.longus.export.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The flow of counts as a table. */
public final class FlowTable {
    private static final List<FigureColumn> COLUMNS = List.of(
            FigureColumn.of("step", "", "from everybody to those in the figures"),
            FigureColumn.of("n", "scans or people", "how many are there at this step"),
            FigureColumn.of("left_before", "", "why some left before it"),
            FigureColumn.of("n_left", "scans or people", "how many for this reason"));

    private FlowTable() {}

    public static FigureTable of(List<FlowStep> flow) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (FlowStep step : flow) {
            if (step.left().isEmpty()) {
                rows.add(Arrays.asList(step.words(), (double) step.n(), null, null));
            }
            step.left()
                    .forEach(l -> rows.add(Arrays.asList(step.words(), (double) step.n(), l.reason(), (double) l.n())));
        }
        return new FigureTable("flow", "Flow of counts", "", COLUMNS, rows);
    }
}
