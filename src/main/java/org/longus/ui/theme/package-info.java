/** The window's style sheets: dark or light, and each length of theirs as large as a person wants it. */
package org.longus.ui.theme;
