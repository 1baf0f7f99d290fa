/**
 * The window. Its rooms, each of which may use those before it:
 *
 * <ol>
 *   <li>{@code ui.key} lists the keys once for all who name or read them; {@code ui.common} has jobs, messages and failures;
 *       {@code ui.service} names the doors to the rest of Longus, so that a test can stand behind them.
 *   <li>The view models {@code ui.patient}, {@code ui.display}, {@code ui.casework} (one case), {@code ui.cases} (the list) and
 *       {@code ui.commands} (what a person orders) are plain JavaFX properties without a control and are tested without a
 *       toolkit.
 *   <li>{@code ui.viewer} draws, {@code ui.tool} turns pointer events and keys into operations, {@code ui.theme} is colours and
 *       sizes, {@code ui.panel} and {@code ui.dialog} show and ask. Each takes the few collaborators that it uses.
 *   <li>{@code ui.app} alone knows all of them and puts them together.
 * </ol>
 *
 * <p>No arithmetic on voxels and no file access happens here. Everything runs on the JavaFX thread but the work of a
 * {@link org.longus.ui.common.Job} and what {@link org.longus.ui.service.StoreDoor} has done in the background.
 */
package org.longus.ui;
