/**
 * The command line: {@code longus analyze}, {@code evaluate}, {@code export-training}, {@code sample}. Headless; the same
 * pipeline as the window. {@code analyze} is a {@code Batch} of inputs; each study in them is a {@code StudyRun}, which finds
 * its folder, knows whether it is done already, and fails alone. Whatever is thrown becomes a sentence in {@code Sentences}.
 */
package org.longus.cli;
