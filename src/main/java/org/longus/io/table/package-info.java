/**
 * Tables that people keep in files: reading CSV and XLSX as text cells, and writing CSV.
 *
 * <p>Reading is held by {@link org.longus.io.table.TableLimits}: it takes seconds and bounded memory whatever the file says of
 * itself, and ends in rows or in a sentence. XLSX is read as a stream, part by part; POI only tells what number formats show.
 */
@NullMarked
package org.longus.io.table;

import org.jspecify.annotations.NullMarked;
