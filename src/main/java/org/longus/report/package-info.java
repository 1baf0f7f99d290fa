/**
 * What leaves the house, and the tables of patients that come in.
 *
 * <p><b>A case's results</b> ({@link org.longus.report.CaseExport}): overlay picture, workbook, masks and {@code result.json}
 * ({@code ResultJson}, {@code ReviewJson}, {@link org.longus.report.SeriesWords}). They take plain values
 * ({@link org.longus.report.CaseRow}) and compute nothing that {@code measure} has not. Who edited and who decided are the words
 * of the case's journal ({@link org.longus.report.Review}), never a guess. Every output names its formulas and versions and
 * that Longus is not a medical device.
 *
 * <p><b>Where they lie</b>: whose result it is ({@link org.longus.report.CaseIdentity}), which folder is the case's own
 * ({@link org.longus.report.CaseFolders}), what is in it already ({@link org.longus.report.ResultFolder}), what becomes of results
 * that are replaced ({@link org.longus.report.EarlierResults}), the workbook of all of them
 * ({@link org.longus.report.CohortReport}).
 *
 * <p><b>Tables of patients</b> ({@link org.longus.report.PatientTable}): which heading is which quantity ({@code Heading},
 * {@code Vocabulary}), and which row is whose ({@link org.longus.report.SubjectMatch}).
 *
 * <p><b>Training cases</b> ({@link org.longus.report.TrainingExport}), with keyed pseudonyms
 * ({@link org.longus.report.Pseudonyms}).
 */
package org.longus.report;
