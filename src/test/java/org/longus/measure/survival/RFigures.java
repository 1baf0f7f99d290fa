package org.longus.measure.survival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The data sets that {@code src/test/r} writes, and what R says of them. */
final class RFigures {
    private static final String MISSING = "NA";
    private static final Set<String> FIGURES = Set.of("age", "x", "y");

    private RFigures() {}

    /** Key and figure, NaN where R gives none. */
    static Map<String, Double> expected(Path file) throws IOException {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
            String[] cells = line.split(",");
            figures.put(cells[0], cells[1].equals(MISSING) ? Double.NaN : Double.parseDouble(cells[1]));
        }
        return figures;
    }

    /** Rows of a table with a heading, cell by heading. */
    static List<Map<String, String>> table(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] heading = lines.getFirst().split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int n = 0; n < cells.length; n++) {
                if (!cells[n].equals(MISSING)) {
                    row.put(heading[n], cells[n]);
                }
            }
            rows.add(row);
        }
        return rows;
    }

    static FollowUps followUps(Path file) throws IOException {
        List<Observation> rows = new ArrayList<>();
        for (Map<String, String> row : table(file)) {
            Map<String, CovariateValue> covariates = new HashMap<>();
            for (String name : row.keySet()) {
                if (FIGURES.contains(name)) {
                    covariates.put(name, CovariateValue.of(Double.parseDouble(row.get(name))));
                } else if (name.equals("stage")) {
                    covariates.put(name, CovariateValue.of(row.get(name)));
                }
            }
            rows.add(new Observation(
                    "row " + (rows.size() + 1),
                    row.containsKey("time")
                            ? OptionalDouble.of(Double.parseDouble(row.get("time")))
                            : OptionalDouble.empty(),
                    Optional.ofNullable(row.get("event")).map("1"::equals),
                    Optional.ofNullable(row.get("group")),
                    covariates));
        }
        return new FollowUps(FollowUpUnit.MONTHS, rows);
    }

    /** The terms of a model that {@code survival.R} fits to a data set. */
    static List<CoxTerm> terms(String set, String model) {
        CoxTerm age = CoxTerm.numeric("age");
        CoxTerm x = CoxTerm.numeric("x");
        CoxTerm y = CoxTerm.numeric("y");
        CoxTerm stage = CoxTerm.factor("stage");
        return switch (model) {
            case "group" -> List.of(CoxTerm.group());
            case "x" -> List.of(x);
            default ->
                switch (set) {
                    case "large" -> List.of(CoxTerm.group(), age, x, stage, y);
                    case "aliased" -> List.of(age, y, x);
                    default -> List.of(age, x, stage);
                };
        };
    }
}
