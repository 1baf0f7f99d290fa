package org.longus.review.store;

import java.time.Instant;
import org.longus.edit.SliceMask;
import org.longus.review.Reading;

/** What a reader made of a case, closed. */
public record FinishedReading(String reader, Instant finishedAt, SliceMask mask, Reading reading) {}
