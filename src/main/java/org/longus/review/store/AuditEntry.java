package org.longus.review.store;

import java.time.Instant;
import java.util.OptionalDouble;

/**
 * Who did what to a case, and when.
 *
 * @param what a few words, as in "Brush"
 * @param app the version of Longus that it was done with
 * @param smaCm2 the muscle area afterwards; empty before there is a mask
 */
public record AuditEntry(Instant at, String who, String app, String what, OptionalDouble smaCm2) {}
