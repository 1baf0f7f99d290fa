/**
 * {@code report.pdf}: the page of {@link org.longus.export.report.ReportPage} as one sheet of paper, to be kept (PDF/A-2b)
 * and to be read aloud (PDF/UA-1). The one place that uses PDFBox.
 */
@NullMarked
package org.longus.export.pdf;

import org.jspecify.annotations.NullMarked;
