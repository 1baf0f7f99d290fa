package org.longus.review.store;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.longus.io.CtSeries;
import org.longus.pipeline.C3Result;
import org.longus.review.CaseEvent;
import org.longus.review.CaseLog;
import org.longus.review.ReviewedCase;
import org.slf4j.LoggerFactory;

/**
 * A case and the journal that keeps it. The case belongs to one thread (in the window, JavaFX's); its records are written
 * there and forced to the disk by the store's own thread.
 */
public final class OpenCase implements CaseLog, Closeable {
    private final ReviewedCase reviewed;
    private final Opening opening;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private final Trouble trouble = new Trouble();
    /** What the case's file does not say yet; null where it says all. */
    private final AtomicReference<@Nullable CaseSummary> unwrittenSummary = new AtomicReference<>();

    private volatile Optional<JournalRecordJson.Packed> packed = Optional.empty();
    /** One force at a time, and none while the case is closed. */
    private final Object forcing = new Object();

    private boolean unforced;
    /** To be closed as soon as all is saved. */
    private boolean leaving;

    private boolean closed;

    /** A case that nobody keeps. */
    public static OpenCase unkept(CtSeries series, String... remarks) {
        return new OpenCase(
                new ReviewedCase(series),
                new Opening(
                        Optional.empty(), Optional.empty(), List.of(remarks), false, new Audit(), Optional.empty()));
    }

    /** A case that cannot be changed here: the work on it is open elsewhere, by this holder. */
    static OpenCase held(CtSeries series, String holder, List<String> remarks) {
        return new OpenCase(
                new ReviewedCase(series),
                new Opening(Optional.empty(), Optional.of(holder), remarks, false, new Audit(), Optional.empty()));
    }

    OpenCase(ReviewedCase reviewed, Opening opening) {
        this.reviewed = reviewed;
        this.opening = opening;
        reviewed.tell(this);
        if (opening.restored()) {
            // the program may have ended between journal and summary
            unwrittenSummary.set(CaseSummary.of(reviewed, opening.audit().last()));
        }
    }

    /**
     * How a case was found.
     *
     * @param keeping empty when nothing is written
     * @param heldBy why it is read only; empty when it is not
     * @param remarks sentences for the user
     * @param reader whose own case it is, in annotator mode
     */
    record Opening(
            Optional<Keeping> keeping,
            Optional<String> heldBy,
            List<String> remarks,
            boolean restored,
            Audit audit,
            Optional<String> reader) {}

    /** What writes. */
    interface Keeping extends Closeable {
        JournalRecordJson.Author author();

        void append(byte[] payload) throws IOException;

        void force() throws IOException;

        void write(CaseSummary summary) throws IOException;

        /** Why something is not saved, with the next step. */
        String trouble(Trouble.With what, Throwable e);
    }

    public ReviewedCase reviewed() {
        return reviewed;
    }

    /** Who has the case open, as in "anna on reading-room-2 since 24 Nov 09:14 (process 4711)"; then it is read only here. */
    public Optional<String> heldBy() {
        return opening.heldBy();
    }

    /** Whose own case it is, in annotator mode; empty for the one that all share. */
    public Optional<String> reader() {
        return opening.reader();
    }

    /** What the user should know of how the case was found: sentences with a next step. */
    public List<String> remarks() {
        return opening.remarks();
    }

    /** Whether there was earlier work on it. */
    public boolean isRestored() {
        return opening.restored();
    }

    /** Who did what, first to last. */
    public List<AuditEntry> audit() {
        return opening.audit().entries();
    }

    /** What was done to it last. */
    public Optional<AuditEntry> lastEntry() {
        return opening.audit().last();
    }

    /** The same with what a report needs to know of it. */
    public CaseTrail trail() {
        boolean recorded = opening.keeping().isPresent() || heldBy().isPresent();
        return new CaseTrail(recorded, reader(), audit());
    }

    /**
     * Told, on any thread, why changes are not being saved, and (empty) when they are again. What began before is told at
     * once.
     */
    public void onTrouble(Consumer<Optional<String>> listener) {
        trouble.listen(listener);
    }

    /**
     * Makes a run ready to be written, which the case's own thread has no time for. Called, on any thread, before the case
     * takes the run over; one that is not made ready is written all the same.
     *
     * @return the run
     */
    public C3Result prepared(C3Result run) {
        if (opening.keeping().isPresent()) {
            packed = Optional.of(JournalRecordJson.Packed.of(run));
        }
        return run;
    }

    @Override
    public boolean admit(CaseEvent event) {
        if (heldBy().isPresent()) {
            return false;
        }
        opening.keeping().ifPresent(keeping -> {
            byte[] record = JournalRecordJson.bytes(
                    new JournalRecordJson.Entry(Instant.now(), keeping.author(), event, List.of()), packed);
            packed = Optional.empty();
            synchronized (this) {
                waiting.add(record);
                writeWaiting(keeping);
            }
        });
        return true;
    }

    @Override
    public void made(CaseEvent event, ReviewedCase changed) {
        opening.keeping().ifPresent(keeping -> {
            opening.audit().add(Instant.now(), keeping.author(), event, changed);
            unwrittenSummary.set(CaseSummary.of(changed, opening.audit().last()));
        });
    }

    /**
     * A record that cannot be written waits, and with it all after it: the order is what makes a journal. Throws nothing:
     * the case would be without a change that the journal gets later.
     */
    private void writeWaiting(Keeping keeping) {
        attempt(keeping, Trouble.With.JOURNAL, () -> {
            while (!waiting.isEmpty()) {
                keeping.append(waiting.peek());
                waiting.remove();
                unforced = true;
            }
        });
    }

    /** Something that a disk may refuse. */
    private interface Saving {
        void run() throws IOException;
    }

    /** Returns whether it was done; if not, that is told, and it is for the next flush to try again. */
    private boolean attempt(Keeping keeping, Trouble.With what, Saving saving) {
        try {
            saving.run();
        } catch (IOException | RuntimeException | Error e) {
            trouble.begin(what, keeping.trouble(what, e));
            return false;
        }
        trouble.end(what);
        return true;
    }

    /** Whether every change made so far has been handed to the operating system. */
    public synchronized boolean isSaved() {
        return waiting.isEmpty();
    }

    /**
     * Waits until all that was done is on the disk, as far as the disk takes it; what it refuses is told and tried again at
     * the next call. A case that waited for this to be closed is closed. Not for the case's own thread. Throws nothing.
     */
    void flush() {
        synchronized (forcing) {
            boolean saved = opening.keeping().map(this::flush).orElse(true);
            if (saved && isLeaving()) {
                try {
                    end();
                } catch (IOException | RuntimeException e) {
                    LoggerFactory.getLogger(OpenCase.class).warn("a saved case was not closed well", e);
                }
            }
        }
    }

    /**
     * Why changes are not on the disk, after one more attempt to bring them there; empty where they are. A summary alone is
     * no change: it can be made again. As {@link #flush}.
     */
    Optional<String> unsaved() {
        synchronized (forcing) {
            flush();
            synchronized (this) {
                return waiting.isEmpty() && !unforced ? Optional.empty() : Optional.of(reason());
            }
        }
    }

    private String reason() {
        return trouble.sentence().orElse("the last changes are not on the disk yet");
    }

    /** Returns whether all is on the disk. */
    private boolean flush(Keeping keeping) {
        boolean force;
        synchronized (this) {
            if (closed) {
                return true;
            }
            if (!waiting.isEmpty()) {
                writeWaiting(keeping);
            }
            force = unforced;
            unforced = false;
        }
        if (force && !attempt(keeping, Trouble.With.DISK, keeping::force)) {
            synchronized (this) {
                unforced = true;
            }
            return false;
        }
        CaseSummary summary = unwrittenSummary.get();
        if (summary != null && attempt(keeping, Trouble.With.SUMMARY, () -> keeping.write(summary))) {
            unwrittenSummary.compareAndSet(summary, null);
        }
        return isSaved() && unwrittenSummary.get() == null;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Whether it is to be closed and holds changes that the disk has not taken yet. */
    synchronized boolean isLeaving() {
        return leaving && !closed;
    }

    /**
     * Forces what is left to the disk and lets others have the case: nothing that a window should wait for.
     *
     * @throws IOException with the reason when the disk does not take the last changes. Then they stay here, and the case is
     *     closed by the first {@link #flush} that can save them.
     */
    @Override
    public void close() throws IOException {
        reviewed.tell(event -> false);
        synchronized (forcing) {
            synchronized (this) {
                leaving = true;
            }
            flush();
            if (!isClosed()) {
                throw new IOException(reason());
            }
        }
    }

    /**
     * Closes for good: the program ends, or nothing was changed.
     *
     * @throws IOException when something was lost by it
     */
    void end() throws IOException {
        reviewed.tell(event -> false);
        synchronized (forcing) {
            boolean saved = opening.keeping().map(this::flush).orElse(true);
            synchronized (this) {
                if (closed) {
                    return;
                }
                closed = true;
            }
            if (opening.keeping().isPresent()) {
                opening.keeping().get().close();
            }
            if (!saved) {
                throw new IOException(reason());
            }
        }
    }
}
