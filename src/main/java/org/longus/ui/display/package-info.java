/** How things are shown: layers, window, text size, side panels. Properties without a control. */
package org.longus.ui.display;
