/**
 * NIfTI-1 files (.nii, .nii.gz). NIfTI speaks RAS mm; everything is LPS on our side of this package's border, and axial
 * stacks only (see {@code org.longus.volume}).
 */
@NullMarked
package org.longus.io.nifti;

import org.jspecify.annotations.NullMarked;
