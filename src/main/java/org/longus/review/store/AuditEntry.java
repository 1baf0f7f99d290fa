package org.longus.review.store;

import java.time.Instant;
import java.util.OptionalDouble;
import org.longus.review.AuditAct;

/**
 * Who did what to a case, and when.
 *
 * @param what the kind with its arguments; {@link org.longus.review.ProvenanceText} puts it into words
 * @param app the version of Longus that it was done with
 * @param smaCm2 the muscle area afterwards; empty before there is a mask
 */
public record AuditEntry(Instant at, String who, String app, AuditAct what, OptionalDouble smaCm2) {
    boolean is(AuditAct.Kind kind) {
        return what.kind() == kind;
    }
}
