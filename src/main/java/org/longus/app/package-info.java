/** The program itself: its version, and the folders of the person who runs it. */
package org.longus.app;
