/**
 * Changing the mask of one slice: pure operations on a {@link org.longus.volume.Mask}, and the history that takes them
 * back. Nothing here knows a window or a file.
 *
 * <p>Masks are single slices ({@code sizeK} 1) on the CT slice's own grid. Places are indices (i, j) = (column, row);
 * integers are pixel centres, so pixel (i, j) covers i-0.5..i+0.5 and j-0.5..j+0.5. A pixel's position is
 * {@code j * sizeI + i}. Lengths are mm and areas mm2; pixels need not be square, so a circle in mm is an ellipse in
 * pixels.
 *
 * <p>The way of an edit: a {@link org.longus.edit.StrokeInProgress} (or any operation from mask to mask) ends in an
 * {@link org.longus.edit.Edit}, and {@link org.longus.edit.EditHistory} applies it. One press to release is one edit.
 */
@NullMarked
package org.longus.edit;

import org.jspecify.annotations.NullMarked;
