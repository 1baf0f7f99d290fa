/**
 * The numbers: muscle area and attenuation on a slice, the indices and cut-offs that are read from them, and how far two
 * masks or five ensemble members agree. Pure functions over {@code volume}; nothing here knows files or windows.
 *
 * <p>Two rules hold throughout. What is unknown stays unknown (an empty optional and a list of what is missing, never a
 * zero). And an index carries its scale in its type: {@link org.longus.measure.C3Smi} (measured at C3),
 * {@link org.longus.measure.L3Smi} (L3 estimated from C3), {@link org.longus.measure.L3MeasuredSmi} (L3 measured by
 * others), so that a cut-off made for one is not compared with another.
 */
@NullMarked
package org.longus.measure;

import org.jspecify.annotations.NullMarked;
