/**
 * A case's facts without anything that names a person ({@link org.longus.export.deident.Deidentifier}), after DICOM PS3.15
 * annex E: every writer gets these in the place of the facts as they are, so that none can tell more. What stands for names
 * and UIDs is made with a key that the user alone has ({@link org.longus.export.deident.ProjectKey}).
 */
@NullMarked
package org.longus.export.deident;

import org.jspecify.annotations.NullMarked;
