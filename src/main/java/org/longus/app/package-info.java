/**
 * The program itself rather than its work: the log, the code that names an unexpected error, advice that several rooms give.
 *
 * <p><b>The log</b> ({@link org.longus.app.LogFile}): everything logs through SLF4J, and what ends in the user's log file or on
 * the terminal is written by {@link org.longus.app.SafeLayout}, which lets no name of a patient or file through.
 */
@NullMarked
package org.longus.app;

import org.jspecify.annotations.NullMarked;
