package org.longus.io;

import java.io.EOFException;

/** What an exception says of itself, for the middle of a sentence; many say nothing, and a sentence must not end in "null". */
public final class Reason {
    private Reason() {}

    public static String of(Throwable e) {
        String message = e.getMessage();
        if (message != null) {
            return message;
        }
        return e instanceof EOFException ? "it ends too early" : e.getClass().getSimpleName();
    }
}
