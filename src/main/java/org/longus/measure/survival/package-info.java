/**
 * Time to an event: Kaplan-Meier, log-rank, Cox and cut-offs that are looked for in the data. Pure functions over rows; what
 * could not be used, what failed and what was assumed stands in the records. Checked against R's survival
 * ({@code src/test/r}, docs/statistics.md).
 */
@NullMarked
package org.longus.measure.survival;

import org.jspecify.annotations.NullMarked;
