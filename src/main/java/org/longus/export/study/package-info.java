/**
 * A study of a cohort as whoever writes it takes it: tables whose every column says what it means, charts as lines and points, counts
 * of people. Workbook, CSV and PDF are written from the same {@link org.longus.export.study.StudyReport}, so that none can differ.
 */
@NullMarked
package org.longus.export.study;

import org.jspecify.annotations.NullMarked;
