package org.longus.cohort;

import java.util.Locale;

/**
 * How a cohort is worked on.
 *
 * @param jobs cases in flight at the same time
 * @param shard of {@code shards}, from 1; only its cases are measured
 * @param tryAgain whether cases are measured that programs ended on again and again
 */
public record CohortPlan(int jobs, int shard, int shards, boolean tryAgain) {
    public CohortPlan {
        if (jobs < 1 || shards < 1 || shard < 1 || shard > shards) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "no plan: %d jobs, shard %d of %d", jobs, shard, shards));
        }
    }
}
