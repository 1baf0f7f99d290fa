package org.longus.review.store;

import org.longus.measure.MaskComparison;

/**
 * How far two readers agree on a case.
 *
 * @param first finished first
 * @param figures of the second against the first
 */
public record ReaderAgreement(FinishedReading first, FinishedReading second, MaskComparison figures) {}
