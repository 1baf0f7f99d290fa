package org.longus.pipeline;

import java.util.Optional;
import org.longus.model.AreaDoubt;
import org.longus.model.Seen;

/**
 * By what one can tell how far a muscle area is to be trusted. It is kept with the answer: when somebody looks at it again another
 * pack may be in force.
 *
 * @param byVotes the areas if another number of members had to agree; empty where only other slices need the answer, and in
 *     results of before they were kept
 * @param doubt the pack's limit; empty where it has none, and where not all of its members voted, for whom it was set
 * @param seen the people that taught the pack; empty where it does not say
 */
public record Evidence(Optional<VoteAreas> byVotes, Optional<AreaDoubt> doubt, Optional<Seen> seen) {
    /** Nothing is known. */
    public static final Evidence NONE = new Evidence(Optional.empty(), Optional.empty(), Optional.empty());
}
