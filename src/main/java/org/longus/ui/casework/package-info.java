/** One case as the window shows it: its model, cursor, tools, calipers, comparison and legend. Properties without a control. */
package org.longus.ui.casework;
