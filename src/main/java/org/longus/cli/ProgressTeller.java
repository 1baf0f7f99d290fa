package org.longus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.longus.cohort.progress.CohortProgress;
import org.longus.cohort.progress.ProgressFile;
import org.longus.cohort.progress.Tally;
import org.longus.io.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells every second how far a cohort has come: on the terminal's last line, and in a file that a window can read. */
final class ProgressTeller implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProgressTeller.class);

    private final Path out;
    private final Tally tally;
    private final CohortTerminal terminal;
    private final ScheduledExecutorService clock;
    private String state = CohortProgress.STOPPED;
    private boolean isFailing;

    private ProgressTeller(Path out, Tally tally, CohortTerminal terminal) {
        this.out = out;
        this.tally = tally;
        this.terminal = terminal;
        clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "progress");
            thread.setDaemon(true);
            return thread;
        });
    }

    static ProgressTeller start(Path out, Tally tally, CohortTerminal terminal) {
        ProgressTeller teller = new ProgressTeller(out, tally, terminal);
        try {
            ProgressFile.forget(out, tally.now(CohortProgress.RUNNING).shard());
        } catch (IOException e) {
            LOG.debug("old progress could not be taken away", e);
        }
        teller.clock.scheduleWithFixedDelay(
                () -> {
                    teller.write(CohortProgress.RUNNING);
                    terminal.renew();
                },
                1,
                1,
                TimeUnit.SECONDS);
        return teller;
    }

    /** @param how it ended, a state of {@link CohortProgress} */
    void ends(String how) {
        state = how;
    }

    private void write(String now) {
        try {
            ProgressFile.write(out, tally.now(now));
            isFailing = false;
        } catch (IOException | RuntimeException e) {
            if (!isFailing) {
                terminal.say("The progress cannot be written to %s (%s).".formatted(out, Reason.of(e)));
            }
            isFailing = true;
        }
    }

    @Override
    public void close() {
        // what is written now is whole: the clock's own writing has ended before the last one begins
        clock.close();
        write(state);
    }
}
