/**
 * The window. View models ({@code ui.common}, {@code ui.patient}, {@code ui.display}, {@code ui.casework}, {@code ui.cases},
 * {@code ui.commands}) are plain JavaFX properties without a control and are tested
 * without a toolkit; {@code ui.viewer} draws, {@code ui.tool} turns pointer events and keys into operations,
 * {@code ui.key} lists the keys once for all who name or read them, {@code ui.theme} is colours and sizes, {@code ui.panel} and
 * {@code ui.dialog} show and ask. No arithmetic on voxels and no file access happens here: {@link org.longus.ui.service.Services}
 * names the doors to the rest of Longus, so that a test can stand behind them.
 *
 * <p>Everything here runs on the JavaFX thread but the {@code Work} of a {@link org.longus.ui.common.Job}.
 */
package org.longus.ui;
