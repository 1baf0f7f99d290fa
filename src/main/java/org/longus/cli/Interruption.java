package org.longus.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Ctrl+C and a request to end, told to the work instead of ending the program at once: what is done is written, and no model
 * runs while its library is unloaded (which crashes the process). A second request ends it at once.
 */
final class Interruption implements AutoCloseable {
    /** As a shell expects of a program that Ctrl+C ended. */
    static final int EXIT_STATUS = 130;

    private static volatile boolean requested;
    private final List<Map.Entry<Signal, SignalHandler>> before = new ArrayList<>();

    /** From now to {@link #close} a request is only noted. */
    Interruption() {
        requested = false;
        for (String name : List.of("INT", "TERM")) {
            Signal signal = new Signal(name);
            before.add(Map.entry(signal, Signal.handle(signal, s -> note())));
        }
    }

    private static void note() {
        if (requested) {
            Runtime.getRuntime().halt(EXIT_STATUS);
        }
        requested = true;
    }

    static boolean isRequested() {
        return requested;
    }

    @Override
    public void close() {
        before.forEach(entry -> Signal.handle(entry.getKey(), entry.getValue()));
    }
}
