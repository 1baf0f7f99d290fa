package org.longus.io;

/** The end of sentences that end in words of somebody else: a name, a reason. */
public final class Sentence {
    private static final String ENDS = ".!?\u2026\u3002\uff01\uff1f";

    private Sentence() {}

    /** With a full stop, unless it ends in one already, as after "Prof. Dr.". */
    public static String ended(String text) {
        String whole = text.strip();
        return whole.isEmpty() || ENDS.indexOf(whole.charAt(whole.length() - 1)) < 0 ? whole + "." : whole;
    }
}
