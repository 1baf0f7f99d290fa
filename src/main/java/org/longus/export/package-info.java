/**
 * What leaves Longus. Here is the one record of facts that every writer takes ({@link org.longus.export.CaseFindings}): the
 * scan, masks, numbers with their units, flags, what people did, as they were at one moment. In it are the plain values of a
 * table's row ({@link org.longus.export.CaseRow}), what people made of the case in the words of its journal
 * ({@link org.longus.export.Review}), whose result it is ({@link org.longus.export.CaseIdentity}). Nothing is computed that
 * {@code measure} has not. Every output names its formulas and versions and that Longus is not a medical device.
 *
 * <p>{@code export.report} is the page of one patient that workbook and PDF show. The writers ({@link org.longus.export.Exporter}):
 * {@code export.nifti}, {@code export.picture}, {@code export.workbook}, {@code export.pdf}, {@code export.dicom},
 * {@code export.json}; {@code export.folder} has the list of them and puts their files into the one folder that is the case's
 * own; {@code export.training} makes training cases. No writer sees the case itself, which somebody may go on with.
 */
@NullMarked
package org.longus.export;

import org.jspecify.annotations.NullMarked;
