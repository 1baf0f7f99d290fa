/**
 * The algorithm of Naser, Wahid et al. (Front Oncol 2022;12:930432) and nothing else: an ensemble finds the C3 section,
 * its middle slice is chosen, a second ensemble segments the muscle there. The window, the command line and the tests
 * make the same call, {@link org.longus.pipeline.C3Pipeline#run}.
 */
@NullMarked
package org.longus.pipeline;

import org.jspecify.annotations.NullMarked;
