/**
 * What every reader of images hands on, whatever the format: {@link org.longus.io.InputScan} (what an input holds before its
 * pixels are read), by {@link org.longus.io.Study}; {@link org.longus.io.SeriesChoice} (a series to be opened) and
 * {@link org.longus.io.RefusedSeries}; {@link org.longus.io.CtSeries} (a volume and what its files say of it);
 * {@link org.longus.io.UnreadableInputException} (a refusal, as a sentence).
 *
 * <p>And what is asked of them in one way for all formats: which series of a study is measured
 * ({@link org.longus.io.SeriesPreference}), whether values are HU of tissue ({@link org.longus.io.PlausibleHu}), what a case is
 * called ({@link org.longus.io.CaseName}, {@link org.longus.io.Anonymous}).
 *
 * <p>The formats have a package each; {@code io.open} picks among them. {@code io.table} reads tables, {@code io.file} knows
 * files and folders, whatever stands in them.
 */
@NullMarked
package org.longus.io;

import org.jspecify.annotations.NullMarked;
