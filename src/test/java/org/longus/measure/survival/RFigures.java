package org.longus.measure.survival;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.longus.measure.R;

/** The data sets that {@code survival.R} writes, as rows of Longus. */
final class RFigures {
    private static final Set<String> FIGURES = Set.of("age", "x", "y");

    private RFigures() {}

    static FollowUps followUps(Path file) throws IOException {
        List<Observation> rows = new ArrayList<>();
        for (Map<String, String> row : R.table(file)) {
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
