/** View models: what the window shows, as JavaFX properties and without a control. All on the JavaFX thread. */
package org.longus.ui.state;
