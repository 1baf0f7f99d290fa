/** The keys: how each is written, what it means and which events are it, once for handling, key sheet and tooltips. */
package org.longus.ui.key;
