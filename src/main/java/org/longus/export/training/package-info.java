/**
 * Corrected cases as training cases ({@link org.longus.export.training.TrainingExport}), with keyed pseudonyms
 * ({@link org.longus.export.training.Pseudonyms}).
 */
package org.longus.export.training;
