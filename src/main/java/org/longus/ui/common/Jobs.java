package org.longus.ui.common;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.longus.app.LogFact;
import org.longus.volume.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one {@link Job} at a time. The window stays usable meanwhile; a cancelled job leaves no trace, even when its
 * result was already on the way. All but the work runs on the window's thread.
 */
public final class Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    /** Reported where progress cannot be told: the bar moves to and fro. */
    public static final double UNKNOWN_FRACTION = -1;

    private final Executor background;
    private final Executor window;
    private final Consumer<Throwable> failed;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper cancelling = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper();
    private Running<?> running;
    private Job<?> next;

    /**
     * @param background where the work runs
     * @param window where everything else runs, one after the other
     * @param failed told on the window's thread why a job failed
     */
    public Jobs(Executor background, Executor window, Consumer<Throwable> failed) {
        this.background = background;
        this.window = window;
        this.failed = failed;
    }

    /** Starts a job; while another one runs nothing happens and the answer is false. */
    public boolean start(Job<?> job) {
        if (running != null) {
            return false;
        }
        begin(job);
        return true;
    }

    /** Cancels what runs, if anything, and starts this job as soon as that has stopped. */
    public void startInstead(Job<?> job) {
        if (!start(job)) {
            cancel();
            next = job;
        }
    }

    /** Asks the running job to stop, and forgets the one that waits. */
    public void cancel() {
        next = null;
        if (running != null) {
            running.cancelled = true;
            cancelling.set(true);
        }
    }

    private <T> void begin(Job<T> job) {
        Running<T> run = new Running<>(job);
        running = run;
        name.set(job.name());
        step.set("");
        fraction.set(0);
        cancelling.set(false);
        busy.set(true);
        try {
            background.execute(run);
        } catch (OutOfMemoryError e) {
            // no further thread: the job never began, and must not seem to run for ever
            window.execute(() -> over(run, () -> failed.accept(e), () -> {}));
        }
    }

    private void over(Running<?> run, Runnable outcome, Runnable drop) {
        boolean dropped = run.cancelled;
        running = null;
        busy.set(false);
        cancelling.set(false);
        try {
            (dropped ? drop : outcome).run();
        } finally {
            // whatever went wrong with this one's result
            if (next != null && running == null) {
                Job<?> waiting = next;
                next = null;
                begin(waiting);
            }
        }
    }

    /** The work on its way; the progress that it reports goes to the properties. */
    private final class Running<T> implements Runnable, Progress {
        private final Job<T> job;
        private final AtomicBoolean shown = new AtomicBoolean(true);
        private volatile boolean cancelled;
        private volatile double latestFraction;
        private volatile String latestStep = "";

        Running(Job<T> job) {
            this.job = job;
        }

        @Override
        public void run() {
            long start = System.nanoTime();
            String outcome = "failed";
            try {
                T result = job.work().run(this);
                outcome = "done";
                window.execute(() -> over(
                        this,
                        () -> job.done().accept(result),
                        () -> job.dropped().accept(result)));
            } catch (CancellationException e) {
                outcome = "cancelled";
                cancelled = true;
                window.execute(() -> over(this, () -> {}, () -> {}));
            } catch (Throwable e) {
                // an OutOfMemoryError too must end as a sentence in the window and not as a job that never stops
                window.execute(() -> over(this, () -> failed.accept(e), () -> {}));
            } finally {
                // one without a name comes each second; the names of jobs are constant words and numbers
                if (!job.name().isEmpty()) {
                    LOG.info(
                            "job \"{}\" {} after {}",
                            new LogFact(job.name()),
                            new LogFact(outcome),
                            Duration.ofNanos(System.nanoTime() - start));
                }
            }
        }

        @Override
        public void report(double fraction, String what) {
            latestFraction = fraction;
            latestStep = what;
            // the window shows the latest report, not each: a thousand a second must not flood it
            if (shown.compareAndSet(true, false)) {
                window.execute(this::show);
            }
        }

        private void show() {
            shown.set(true);
            if (running == this) {
                fraction.set(latestFraction);
                step.set(latestStep);
            }
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public boolean isBusy() {
        return busy.get();
    }

    /** Whether the running job was asked to stop and has not yet. */
    public ReadOnlyBooleanProperty cancellingProperty() {
        return cancelling.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** The step of the running job, in the user's words; may be empty. */
    public ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** 0..1 of the running job, or {@link #UNKNOWN_FRACTION}. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }
}
