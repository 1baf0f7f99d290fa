/** Writes DICOM objects. */
@NullMarked
package org.longus.io.dicom.object;

import org.jspecify.annotations.NullMarked;
