/** Masks as NRRD, the form in which 3D Slicer keeps segmentations ({@code .seg.nrrd}). */
@NullMarked
package org.longus.io.nrrd;

import org.jspecify.annotations.NullMarked;
