/** The bars and panels around the planes. They bind to {@code ui.state} and hold no state of their own. */
package org.longus.ui.panel;
