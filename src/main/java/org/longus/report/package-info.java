/**
 * What leaves the house on paper: the overlay picture that a person judges in seconds, and the Excel workbook of a
 * cohort. Reports take plain values ({@link org.longus.report.CaseRow}); they compute nothing that {@code measure} has
 * not. Who edited and who decided are the words of the case's journal ({@link org.longus.report.Review}), never a guess.
 * Every output names its formulas and versions and that Longus is not a medical device. {@code result.json} is described
 * in {@link org.longus.report.ResultJson} and {@code ReviewJson}.
 */
package org.longus.report;
