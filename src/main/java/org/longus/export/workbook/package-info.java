/**
 * {@code report.xlsx}: of many cases a row a case, of one its report and its values with what they mean; and how each number was
 * computed.
 */
@NullMarked
package org.longus.export.workbook;

import org.jspecify.annotations.NullMarked;
