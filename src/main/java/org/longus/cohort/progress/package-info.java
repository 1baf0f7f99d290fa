/** How far a cohort run has come, in counts and sums alone ({@link org.longus.cohort.progress.Tally}), and the file in which each program tells it ({@link org.longus.cohort.progress.ProgressFile}). */
@NullMarked
package org.longus.cohort.progress;

import org.jspecify.annotations.NullMarked;
