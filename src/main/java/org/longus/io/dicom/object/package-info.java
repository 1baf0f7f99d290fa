/** Writes DICOM objects. */
package org.longus.io.dicom.object;
