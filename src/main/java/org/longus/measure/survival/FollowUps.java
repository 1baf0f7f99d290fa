package org.longus.measure.survival;

import java.util.List;

/**
 * The people of a cohort, and what their times are counted in.
 *
 * @param unit of all times, and of all that is computed from them
 */
public record FollowUps(FollowUpUnit unit, List<Observation> rows) {
    public FollowUps {
        rows = List.copyOf(rows);
    }
}
