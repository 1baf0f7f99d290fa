/**
 * Draws the three planes. Three systems of coordinates meet here: the voxel index, the plane's picture in pixels (see
 * {@link org.longus.volume.PlaneView}) and the screen. {@link org.longus.ui.viewer.Viewport} maps between the last two, by
 * mm, so that a circle in the patient is a circle on the screen.
 */
package org.longus.ui.viewer;
