/** {@code report.xlsx}: a row a case, and how each number was computed. */
@NullMarked
package org.longus.export.workbook;

import org.jspecify.annotations.NullMarked;
