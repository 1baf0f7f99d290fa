/** Masks for 3D Slicer. */
@NullMarked
package org.longus.export.nrrd;

import org.jspecify.annotations.NullMarked;
