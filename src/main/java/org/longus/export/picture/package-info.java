/** {@code overlay.png}: the measured slice with its mask, and where it lies in the neck. */
package org.longus.export.picture;
