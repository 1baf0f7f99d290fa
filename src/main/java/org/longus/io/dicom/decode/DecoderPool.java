package org.longus.io.dicom.decode;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Processes that decode, started as they are needed, kept for the next frame and ended when none came for a while. May be
 * called from several threads; each call takes a process of its own.
 */
public final class DecoderPool {
    /** Watches over frames that take too long and ends idle processes. */
    static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("longus-decoder-clock").factory());

    /** The one of the program. More than eight processes cost more memory than they win time. */
    static final DecoderPool SHARED = new DecoderPool(
            NativeCodecs::start, Math.min(8, Runtime.getRuntime().availableProcessors()), Duration.ofSeconds(20));

    /** Starts a process that is ready for frames. */
    @FunctionalInterface
    interface Starter {
        DecoderProcess start() throws IOException;
    }

    private record Idle(DecoderProcess process, long sinceNanos) {}

    private final Starter starter;
    private final Semaphore places;
    private final Duration idleTime;
    /** The one that was used last is first. */
    private final Deque<Idle> idle = new ConcurrentLinkedDeque<>();

    DecoderPool(Starter starter, int most, Duration idleTime) {
        this.starter = starter;
        this.places = new Semaphore(most);
        this.idleTime = idleTime;
    }

    /**
     * One frame's stored samples.
     *
     * @throws IOException for a sentence: why the frame is refused
     */
    short[] decode(byte[] codestream, PixelFormat format) throws IOException {
        places.acquireUninterruptibly();
        try {
            return decodeTwice(codestream, format);
        } finally {
            places.release();
        }
    }

    /** A process may have been ended by someone else while it waited, so a frame is blamed when the second one ends too. */
    private short[] decodeTwice(byte[] codestream, PixelFormat format) throws IOException {
        try {
            return decodeIn(taken(), codestream, format);
        } catch (DecoderProcess.Ended e) {
            return decodeIn(starter.start(), codestream, format);
        }
    }

    private short[] decodeIn(DecoderProcess process, byte[] codestream, PixelFormat format) throws IOException {
        boolean alive = true;
        try {
            return process.decode(codestream, format);
        } catch (DecoderProcess.Ended e) {
            alive = false;
            throw e;
        } finally {
            if (alive) {
                idle.addFirst(new Idle(process, System.nanoTime()));
                CLOCK.schedule(this::endIdle, idleTime.toMillis() + 10, TimeUnit.MILLISECONDS);
            }
        }
    }

    private DecoderProcess taken() throws IOException {
        Idle kept = idle.pollFirst();
        return kept == null ? starter.start() : kept.process;
    }

    private void endIdle() {
        List<Idle> old = new ArrayList<>();
        for (Idle kept = idle.peekLast(); kept != null && isOld(kept); kept = idle.peekLast()) {
            if (idle.removeLastOccurrence(kept)) {
                old.add(kept);
            }
        }
        old.forEach(kept -> kept.process.close());
    }

    private boolean isOld(Idle kept) {
        return System.nanoTime() - kept.sinceNanos > idleTime.toNanos();
    }
}
