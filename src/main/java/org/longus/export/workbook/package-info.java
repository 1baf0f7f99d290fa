/** {@code report.xlsx}: a row a case, and how each number was computed. */
package org.longus.export.workbook;
