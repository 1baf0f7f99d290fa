/**
 * What lies over a CT and how it is drawn, as ARGB pixels and without a toolkit: the window and the pictures of a report use the
 * same colours ({@link org.longus.render.Palette}), interpolation ({@link org.longus.render.ScreenGrid}) and lines
 * ({@link org.longus.render.OutlineInk}).
 *
 * <p>Screen pixels are row by row from the top left; colours are premultiplied ARGB unless a name says otherwise.
 */
@NullMarked
package org.longus.render;

import org.jspecify.annotations.NullMarked;
