/**
 * Corrected cases as training cases ({@link org.longus.export.training.TrainingExport}), with keyed pseudonyms
 * ({@link org.longus.export.training.Pseudonyms}).
 */
@NullMarked
package org.longus.export.training;

import org.jspecify.annotations.NullMarked;
