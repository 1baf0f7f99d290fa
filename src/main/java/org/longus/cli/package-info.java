/** The command line: {@code longus analyze}, {@code longus sample}. Headless; the same pipeline as the window. */
package org.longus.cli;
