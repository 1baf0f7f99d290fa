package org.longus.review.store;

import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.measure.CutOffTable;
import org.longus.review.Decision;
import org.longus.review.ReviewState;
import org.longus.review.ReviewedCase;

/**
 * What a list shows of a case that is not open.
 *
 * @param reason of the decision; may be empty
 * @param smaCm2 empty before there is a mask
 */
public record CaseSummary(ReviewState state, String reason, OptionalDouble smaCm2, CaseFigures figures) {
    public static final CaseSummary NEW =
            new CaseSummary(ReviewState.NEW, "", OptionalDouble.empty(), CaseFigures.NONE);

    /** @param last what was done to it last */
    static CaseSummary of(ReviewedCase reviewed, Optional<AuditEntry> last) {
        return new CaseSummary(
                reviewed.state(),
                reviewed.decision().map(Decision::reason).orElse(""),
                reviewed.muscleArea().map(a -> OptionalDouble.of(a.areaCm2())).orElse(OptionalDouble.empty()),
                CaseFigures.of(reviewed, last));
    }

    /** The same by the cut-offs in force, which may be others than when it was kept. */
    public CaseSummary judgedBy(CutOffTable inForce) {
        return new CaseSummary(state, reason, smaCm2, figures.judgedBy(inForce, smaCm2));
    }

    /** The same in another state. */
    CaseSummary in(ReviewState other, String why) {
        return new CaseSummary(other, why, smaCm2, figures);
    }
}
