/**
 * What leaves the house on paper: the overlay picture that a person judges in seconds, and the Excel workbook of a
 * cohort. Reports take plain values ({@link org.longus.report.CaseRow}); they compute nothing that {@code measure} has
 * not. Every output names its formulas and versions and that Longus is not a medical device.
 */
package org.longus.report;
