package org.longus.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import sun.misc.Signal;
import sun.misc.SignalHandler;

class EndSignalsTest {
    private final LinkedBlockingQueue<String> done = new LinkedBlockingQueue<>();

    private void raise(String signal, String expected) throws InterruptedException {
        Signal.raise(new Signal(signal));
        assertThat(done.poll(1, TimeUnit.MINUTES)).isEqualTo(expected);
    }

    @Test
    void theFirstRequestClosesTheWindowAndTheNextEndsTheProgram() throws InterruptedException {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "has no such signals");
        boolean ignored = isIgnored(new Signal("INT"));
        try (EndSignals signals = new EndSignals(() -> done.add("leave"), () -> done.add("at once"))) {
            raise("TERM", "leave");
            raise("TERM", "at once");
            if (!ignored) {
                raise("INT", "at once");
            }
        }
        assertThat(done).isEmpty();
    }

    /** As it is for whatever a shell without job control runs beside itself: such a program is not to hear of Ctrl+C. */
    private static boolean isIgnored(Signal signal) {
        SignalHandler now = Signal.handle(signal, SignalHandler.SIG_DFL);
        Signal.handle(signal, now);
        return now.equals(SignalHandler.SIG_IGN);
    }
}
