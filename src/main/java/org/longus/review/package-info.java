/**
 * A case under review: what the models found, what a person made of it, the numbers that follow and the flags that ask
 * for a second look. Knows no window and writes no report; {@code review.store} keeps it on disk.
 */
@NullMarked
package org.longus.review;

import org.jspecify.annotations.NullMarked;
