/**
 * What the report of one patient says ({@link org.longus.export.report.ReportPage}): the one page that the workbook and the
 * PDF show, in words and figures, in its order, without a word on how it looks. Only {@link org.longus.export.CaseFindings}
 * go into it, so that the same findings give the same page.
 */
@NullMarked
package org.longus.export.report;

import org.jspecify.annotations.NullMarked;
