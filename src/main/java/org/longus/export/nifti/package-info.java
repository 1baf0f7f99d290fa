/** Masks as NIfTI files, on the grid of the file that was opened. */
@NullMarked
package org.longus.export.nifti;

import org.jspecify.annotations.NullMarked;
