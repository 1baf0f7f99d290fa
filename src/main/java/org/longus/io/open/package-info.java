/** Opens a CT of whatever format: the one door for the window and the command line. */
package org.longus.io.open;
