/** What the window asks, and the sheet of keys. */
package org.longus.ui.dialog;
