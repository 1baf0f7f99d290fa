package org.longus.app;

/** How Longus is given more memory: one piece of advice for the window, the command line and their logs. */
public final class MemoryAdvice {
    /** A whole sentence. The launcher reads this variable. */
    public static final String SENTENCE =
            "Start Longus with more memory: set LONGUS_MEMORY, for example LONGUS_MEMORY=8g.";

    private MemoryAdvice() {}
}
