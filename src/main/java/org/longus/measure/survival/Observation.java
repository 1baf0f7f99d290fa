package org.longus.measure.survival;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One person's follow-up. What is not known is empty, and leaves the row out of what needs it.
 *
 * @param id names the row among those left out
 * @param time from the start to the event or to the last time that the person was seen, in the unit of {@link FollowUps}
 * @param event whether the event came at that time; false where the person was last seen without it (censored)
 * @param covariates by name; one that is missing is absent
 */
public record Observation(
        String id,
        OptionalDouble time,
        Optional<Boolean> event,
        Optional<String> group,
        Map<String, CovariateValue> covariates) {
    public Observation {
        covariates = Map.copyOf(covariates);
    }
}
