package org.longus.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import sun.misc.Signal;

class EndSignalsTest {
    private final LinkedBlockingQueue<String> done = new LinkedBlockingQueue<>();

    private void raise(String signal, String expected) throws InterruptedException {
        Signal.raise(new Signal(signal));
        assertThat(done.poll(1, TimeUnit.MINUTES)).isEqualTo(expected);
    }

    @Test
    void theFirstRequestClosesTheWindowAndTheNextEndsTheProgram() throws InterruptedException {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "has no such signals");
        try (EndSignals signals = new EndSignals(() -> done.add("leave"), () -> done.add("at once"))) {
            raise("TERM", "leave");
            raise("TERM", "at once");
            raise("INT", "at once");
        }
        assertThat(done).isEmpty();
    }
}
