package org.longus.review.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs a task again and again, beside all other threads, until it is stopped. */
interface Repeating {
    void start(Runnable task);

    /** No run begins after this; one in progress may go on. */
    void stop();

    /** On a daemon thread of its own. The task must not throw: a timer that caught an exception never runs it again. */
    static Repeating every(long milliseconds, String threadName) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(threadName).factory());
        return new Repeating() {
            @Override
            public void start(Runnable task) {
                timer.scheduleWithFixedDelay(task, milliseconds, milliseconds, TimeUnit.MILLISECONDS);
            }

            @Override
            public void stop() {
                timer.shutdown();
            }
        };
    }
}
