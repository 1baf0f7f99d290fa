/** Turns pointer and keys into what they mean: one {@link org.longus.ui.tool.Gesture} from press to release. */
package org.longus.ui.tool;
