package org.longus.io.table;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would run as a formula when it opens a file: what begins with {@code = + - @}, also as full-width
 * characters and behind blanks, or with a tab or a line end.
 */
public final class FormulaText {
    // \h and \s: all blanks; \p{C}: marks and controls that are not seen
    private static final String BLANKS = "[\\h\\s\\p{C}]*";
    private static final String RUNS = "[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212]";
    private static final Pattern AT_START = Pattern.compile("[\t\r\n]|" + BLANKS + RUNS);
    /** A program that takes another separator begins a cell there, for a quote inside one does not count. */
    private static final Pattern BEHIND_SEPARATOR = Pattern.compile("([;\t\r\n]" + BLANKS + ")(?=" + RUNS + ")");

    private static final String NUMBER = "-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?";
    /** One, or those of several readers as {@code evaluation.csv} has them. */
    private static final Pattern NUMBERS = Pattern.compile(NUMBER + "(;(" + NUMBER + ")?)*");

    private FormulaText() {}

    /** Whether a cell that holds this text would be run, or read as a number. */
    public static boolean isRun(String text) {
        return AT_START.matcher(text).lookingAt();
    }

    /** The text with an apostrophe before whatever would be run, which marks it as text; a number and other text as it is. */
    static String asText(String text) {
        if (NUMBERS.matcher(text).matches()) {
            return text;
        }
        return (isRun(text) ? "'" : "") + BEHIND_SEPARATOR.matcher(text).replaceAll("$1'");
    }
}
