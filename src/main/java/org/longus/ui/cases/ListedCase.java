package org.longus.ui.cases;

import org.longus.export.folder.MeasuredScan;
import org.longus.review.store.CaseKey;
import org.longus.review.store.CaseSummary;

/**
 * A case for the list of which a result is known, and not more.
 *
 * @param scan where it lies and how it is known again
 * @param key made of that
 * @param result what the list shows of it while nothing else is kept of the case
 * @param isSeriesNamed whether a person named the series
 * @param beforehand what to say of the result when the case is opened and nothing else is kept of it; may be empty
 */
public record ListedCase(
        MeasuredScan scan, CaseKey key, CaseSummary result, boolean isSeriesNamed, String beforehand) {}
