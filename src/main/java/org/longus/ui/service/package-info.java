/** The doors from the window to the rest of Longus, so that a test can stand behind each of them. */
package org.longus.ui.service;
