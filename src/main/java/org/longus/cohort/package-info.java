/**
 * Many cases: every input gets a result or a row that says why not ({@link org.longus.cohort.CohortRun}); each study in it is a
 * {@link org.longus.cohort.StudyRun}, which finds its folder, knows whether it is done already, and fails alone. A
 * {@link org.longus.cohort.CohortListener} hears how it goes. {@link org.longus.cohort.CohortReport} is the workbook of all of
 * them, {@link org.longus.cohort.FailureList} what failed, {@code RunningCases} what was running when the program ended.
 *
 * <p>{@link org.longus.cohort.CohortEngine} does the same for cohorts of any size, with several cases in flight and several
 * programs at once: a {@code CohortCase} is known by its {@code CaseKey}, and the rename of its finished folder is all that says
 * that it is done. {@link org.longus.cohort.FinishedCases} reads the results one by one.
 */
@NullMarked
package org.longus.cohort;

import org.jspecify.annotations.NullMarked;
