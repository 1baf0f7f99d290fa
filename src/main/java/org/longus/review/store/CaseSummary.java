package org.longus.review.store;

import java.util.OptionalDouble;
import org.longus.review.Decision;
import org.longus.review.ReviewState;
import org.longus.review.ReviewedCase;

/**
 * What a list shows of a case that is not open.
 *
 * @param reason of the decision; may be empty
 * @param smaCm2 empty before there is a mask
 */
public record CaseSummary(ReviewState state, String reason, OptionalDouble smaCm2) {
    public static final CaseSummary NEW = new CaseSummary(ReviewState.NEW, "", OptionalDouble.empty());

    public static CaseSummary of(ReviewedCase reviewed) {
        return new CaseSummary(
                reviewed.state(),
                reviewed.decision().map(Decision::reason).orElse(""),
                reviewed.muscleArea().map(a -> OptionalDouble.of(a.areaCm2())).orElse(OptionalDouble.empty()));
    }
}
