/**
 * The command line: {@code longus analyze}, {@code evaluate}, {@code export-training}, {@code sample}. Headless; the same
 * pipeline as the window. Whatever is thrown becomes a sentence in {@code Sentences}.
 */
@NullMarked
package org.longus.cli;

import org.jspecify.annotations.NullMarked;
