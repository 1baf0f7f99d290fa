/** Values and texts out of a DICOM data set: what is missing, no number, or in a strange character set is said to be absent. */
@NullMarked
package org.longus.io.dicom.data;

import org.jspecify.annotations.NullMarked;
