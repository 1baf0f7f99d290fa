/**
 * The command line: {@code longus analyze}, {@code evaluate}, {@code export-training}, {@code sample}. Headless; the same
 * pipeline as the window.
 */
package org.longus.cli;
