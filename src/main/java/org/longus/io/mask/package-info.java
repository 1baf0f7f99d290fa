/**
 * Masks that were drawn elsewhere, as their files tell them, and where on a CT they lie. Readers of the formats are in
 * {@code io.nifti}, {@code io.nrrd} and {@code io.dicom.mask}; nothing is ever interpolated.
 */
@NullMarked
package org.longus.io.mask;

import org.jspecify.annotations.NullMarked;
