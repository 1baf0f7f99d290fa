/**
 * A digital neck: an analytic phantom of our own whose C3 level and muscle are known exactly, for tests, for training and
 * as the bundled sample. Shapes are implicit functions in an anatomical frame, so every grid samples the same truth.
 *
 * <p>Anatomical frame: mm, x to the patient's left, y to posterior, z to the head, origin in the centre of the body of
 * C3. "Level" counts vertebrae from C3 towards the feet (C1 is -2, C3 is 0, T1 is 5); one level is
 * {@link org.longus.sample.Anatomy#pitchMm()} high.
 */
@NullMarked
package org.longus.sample;

import org.jspecify.annotations.NullMarked;
