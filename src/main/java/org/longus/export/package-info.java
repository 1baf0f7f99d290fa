/**
 * What leaves Longus. Here are the facts that every writer takes: plain values ({@link org.longus.export.CaseRow}), what people
 * made of the case in the words of its journal ({@link org.longus.export.Review}), whose result it is
 * ({@link org.longus.export.CaseIdentity}). Nothing is computed that {@code measure} has not. Every output names its formulas
 * and versions and that Longus is not a medical device.
 *
 * <p>The writers: {@code export.json}, {@code export.picture}, {@code export.workbook}; {@code export.folder} puts their files
 * into the one folder that is the case's own; {@code export.training} makes training cases.
 */
package org.longus.export;
