/**
 * Measures the shipped pipeline on cases whose truth is known, for a model card: {@code TruthFile} reads
 * what is true, {@link org.longus.evaluate.Evaluator} runs the same {@code C3Pipeline} as everybody else,
 * {@code GroupFigures} sums up, {@link org.longus.evaluate.Evaluation} is written as a table, JSON and
 * CSV.
 *
 * <p>Lengths along the body are measured along the slices' normal, positive towards the head, since slices are measured
 * as acquired; on slices that are not tilted this is LPS z.
 */
@NullMarked
package org.longus.evaluate;

import org.jspecify.annotations.NullMarked;
