package org.longus.measure.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Rows for a test, one after the other. */
final class Rows {
    private final List<Observation> rows = new ArrayList<>();

    Rows add(double time, boolean event, String group, Map<String, CovariateValue> covariates) {
        return add(OptionalDouble.of(time), Optional.of(event), Optional.of(group), covariates);
    }

    Rows add(double time, boolean event, String group) {
        return add(time, event, group, Map.of());
    }

    Rows add(double time, boolean event, double x) {
        return add(time, event, "all", Map.of("x", CovariateValue.of(x)));
    }

    Rows add(
            OptionalDouble time,
            Optional<Boolean> event,
            Optional<String> group,
            Map<String, CovariateValue> covariates) {
        rows.add(new Observation("row " + (rows.size() + 1), time, event, group, covariates));
        return this;
    }

    FollowUps all() {
        return new FollowUps(FollowUpUnit.MONTHS, rows);
    }
}
