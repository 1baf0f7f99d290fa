/** Masks as NIfTI files, on the grid of the file that was opened. */
package org.longus.export.nifti;
