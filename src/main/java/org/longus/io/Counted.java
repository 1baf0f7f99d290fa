package org.longus.io;

/** Numbers of things in sentences. */
public final class Counted {
    private Counted() {}

    /** As in "1 slice" and "3 slices". */
    public static String of(long count, String one) {
        return count == 1 ? "1 " + one : count + " " + one + "s";
    }
}
