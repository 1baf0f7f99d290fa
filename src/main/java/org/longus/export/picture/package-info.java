/** {@code overlay.png}: the measured slice with its mask, and where it lies in the neck. */
@NullMarked
package org.longus.export.picture;

import org.jspecify.annotations.NullMarked;
