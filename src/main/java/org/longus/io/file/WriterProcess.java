package org.longus.io.file;

import java.time.Duration;
import java.time.Instant;

/**
 * A program that wrote something down, told from those that get its number later (in a container each run has the same).
 *
 * @param host a digest of the computer's name
 * @param started when it was started; the epoch where the system does not tell
 */
public record WriterProcess(String host, int pid, Instant started) {
    /** A program on another computer cannot be asked; no case takes this long. */
    private static final Duration FOREIGN_LIFE = Duration.ofHours(6);

    public static WriterProcess current() {
        ProcessHandle here = ProcessHandle.current();
        return new WriterProcess(PartName.HOST, (int) here.pid(), started(here));
    }

    /**
     * Whether it has ended, however.
     *
     * @param noted when it was last known to live
     */
    public boolean isEnded(Instant noted) {
        if (!host.equals(PartName.HOST)) {
            return noted.isBefore(Instant.now().minus(FOREIGN_LIFE));
        }
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(p -> started(p).equals(started))
                .isEmpty();
    }

    private static Instant started(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
