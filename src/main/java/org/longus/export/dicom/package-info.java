/** DICOM objects that belong to the scan's study: masks, pictures and reports for a PACS. */
@NullMarked
package org.longus.export.dicom;

import org.jspecify.annotations.NullMarked;
