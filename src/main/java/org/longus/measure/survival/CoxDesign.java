package org.longus.measure.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The columns of a Cox model: one of a figure, one less than its levels of a factor. Columns have mean 0 and standard
 * deviation 1, so that figures of any size are worked with alike; {@link Column#scale} leads back.
 */
final class CoxDesign {
    /**
     * @param term its place among the terms
     * @param level of a factor; empty for a figure
     * @param reference what the level is compared with; empty for a figure
     * @param scale the standard deviation of what the rows have; 0 where it does not vary
     */
    record Column(int term, String name, String level, String reference, double scale) {}

    private final List<Column> columns = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();

    CoxDesign(UsableRows rows, List<CoxTerm> terms) {
        for (int t = 0; t < terms.size(); t++) {
            switch (terms.get(t)) {
                case CoxTerm.Numeric figure -> addFigure(t, figure, rows);
                case CoxTerm.Factor factor -> addLevels(t, factor.name(), factor.reference(), rows, factor::of);
                case CoxTerm.Group group ->
                    addLevels(
                            t,
                            group.name(),
                            group.reference(),
                            rows,
                            row -> row.group().orElseThrow());
            }
        }
    }

    private void addFigure(int term, CoxTerm.Numeric figure, UsableRows rows) {
        add(
                term,
                figure.name(),
                "",
                "",
                rows.rows().stream().mapToDouble(figure::of).toArray());
    }

    private void addLevels(
            int term, String name, Optional<String> asked, UsableRows rows, Function<Observation, String> levelOf) {
        List<String> of = rows.rows().stream().map(levelOf).toList();
        TreeSet<String> levels = new TreeSet<>(of);
        String reference = asked.filter(levels::contains).orElse(levels.isEmpty() ? "" : levels.first());
        levels.remove(reference);
        for (String level : levels) {
            add(
                    term,
                    name,
                    level,
                    reference,
                    of.stream().mapToDouble(l -> l.equals(level) ? 1 : 0).toArray());
        }
    }

    private void add(int term, String name, String level, String reference, double[] raw) {
        double mean = Arrays.stream(raw).average().orElse(0);
        double variance =
                Arrays.stream(raw).map(x -> (x - mean) * (x - mean)).average().orElse(0);
        double most = Arrays.stream(raw).map(Math::abs).max().orElse(0);
        // what a mean's rounding leaves of a column of one figure is no spread
        double deviation = Math.sqrt(variance);
        double scale = deviation > 1e-13 * most ? deviation : 0;
        columns.add(new Column(term, name, level, reference, scale));
        values.add(
                Arrays.stream(raw).map(x -> scale == 0 ? 0 : (x - mean) / scale).toArray());
    }

    List<Column> columns() {
        return columns;
    }

    /** The columns of these places, as rows of values: {@code [row][column]}. */
    double[][] rowsOf(List<Integer> places) {
        int n = values.isEmpty() ? 0 : values.getFirst().length;
        double[][] rows = new double[n][places.size()];
        for (int c = 0; c < places.size(); c++) {
            double[] column = values.get(places.get(c));
            for (int row = 0; row < n; row++) {
                rows[row][c] = column[row];
            }
        }
        return rows;
    }
}
