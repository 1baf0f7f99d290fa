package org.longus.ui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Ctrl+C, a request to end and a terminal that goes away close the window as its button does: all is stored first, and where
 * something cannot be, a person is asked. A second request ends the program at once.
 */
final class EndSignals implements AutoCloseable {
    private final List<Map.Entry<Signal, SignalHandler>> before = new ArrayList<>();
    private final AtomicBoolean asked = new AtomicBoolean();

    /**
     * @param leave at the first request; on the signal's thread
     * @param atOnce at any further one
     */
    EndSignals(Runnable leave, Runnable atOnce) {
        for (String name : List.of("INT", "TERM", "HUP")) {
            try {
                take(new Signal(name), leave, atOnce);
            } catch (IllegalArgumentException e) {
                // not on this system, or left to another
            }
        }
    }

    private void take(Signal signal, Runnable leave, Runnable atOnce) {
        SignalHandler earlier = Signal.handle(signal, s -> (asked.compareAndSet(false, true) ? leave : atOnce).run());
        if (earlier.equals(SignalHandler.SIG_IGN)) {
            // as nohup wants it
            Signal.handle(signal, earlier);
        } else {
            before.add(Map.entry(signal, earlier));
        }
    }

    @Override
    public void close() {
        before.forEach(entry -> Signal.handle(entry.getKey(), entry.getValue()));
    }
}
