/**
 * A finished cohort as a study: its cases with what a table says of them ({@link org.longus.cohort.study.StudySubjects}), keyed by the
 * names of their folders and never by position.
 */
@NullMarked
package org.longus.cohort.study;

import org.jspecify.annotations.NullMarked;
