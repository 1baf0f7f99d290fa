/** The bars and panels around the planes. They bind to the view models and hold no state of their own. */
package org.longus.ui.panel;
