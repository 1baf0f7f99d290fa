package org.longus.io.dicom.decode;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.longus.io.Reason;

/** One child process that decodes frames, one at a time. For one thread at a time. */
public final class DecoderProcess implements Closeable {
    /** Longer texts are read and not kept. */
    private static final int MOST_TEXT = 400;

    /** For what a process needs beside its decoding; after it a child that does not answer is killed. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;
    private final Duration limit;
    private volatile boolean overdue;
    private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();

    /** The child gave no answer: it crashed, was killed, took too long or does not start. */
    static final class Ended extends IOException {
        private static final long serialVersionUID = 1;

        Ended(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Starts a child and waits until it is ready.
     *
     * @param command a program that does as {@link DecoderMain}
     * @param limit for a frame
     * @throws Ended when it does not start, with the child's reason
     */
    DecoderProcess(List<String> command, Duration limit) throws Ended {
        this.limit = limit;
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            // what they add to a command line is meant for Longus, and is printed
            builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS"));
            process = builder.start();
        } catch (IOException e) {
            throw new Ended("the decoder's process cannot be started: " + Reason.of(e), e);
        }
        out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 64 * 1024));
        in = new DataInputStream(process.getInputStream());
        Thread.ofPlatform().daemon().name("longus-decoder-text").start(this::collectTexts);
        Said started;
        try {
            started = hear(0);
        } catch (IOException e) {
            throw new Ended("the decoder's process ends at once", e);
        }
        // what it has printed up to here is about the Java that runs it, not about a frame
        if (started.answer.samples() == null) {
            close();
            throw new Ended(started.answer.problem(), null);
        }
    }

    /**
     * One frame's stored samples.
     *
     * @throws Ended when this child is of no more use
     * @throws IOException when the frame cannot be decoded or the decoder complained of it
     */
    short[] decode(byte[] codestream, PixelFormat format) throws IOException {
        Said said;
        try {
            new DecoderWire.Frame(codestream, format).write(out);
            said = hear(format.pixels());
        } catch (IOException e) {
            throw ended(e);
        }
        String complaint = quoted(said.text);
        if (said.answer.samples() == null) {
            throw new IOException(said.answer.problem() + complaint);
        }
        if (!said.text.isBlank()) {
            throw new IOException("its compressed pixels are damaged" + complaint);
        }
        return said.answer.samples();
    }

    /** An answer and what was printed with it. */
    private record Said(DecoderWire.Answer answer, String text) {}

    private Said hear(int samples) throws IOException {
        ScheduledFuture<?> watch =
                DecoderPool.CLOCK.schedule(this::kill, limit.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        try {
            DecoderWire.Answer answer = DecoderWire.Answer.read(in, samples);
            String text = texts.poll(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            if (text == null) {
                throw new IOException("no end of text");
            }
            return new Said(answer, text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            watch.cancel(false);
        }
    }

    private void kill() {
        overdue = true;
        process.destroyForcibly();
    }

    private Ended ended(IOException cause) {
        close();
        boolean tooLong = overdue;
        try {
            tooLong |= process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)
                    && process.exitValue() == DecoderMain.TOO_LONG;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String reason = tooLong
                ? String.format(Locale.ROOT, "decoding them took longer than %d s", Math.max(1, limit.toSeconds()))
                : "the decoder crashed on them";
        return new Ended("its compressed pixels are damaged (%s)".formatted(reason), cause);
    }

    /** Gathers what the child prints, up to each mark. */
    private void collectTexts() {
        StringBuilder text = new StringBuilder();
        byte[] chunk = new byte[4096];
        try (InputStream errors = process.getErrorStream()) {
            for (int n = errors.read(chunk); n >= 0; n = errors.read(chunk)) {
                for (int c = 0; c < n; c++) {
                    if (chunk[c] == DecoderWire.END_OF_TEXT) {
                        texts.add(text.toString());
                        text.setLength(0);
                    } else if (text.length() < MOST_TEXT) {
                        text.append((char) (chunk[c] & 0xFF));
                    }
                }
            }
        } catch (IOException e) {
            // the child has ended: whoever waits for its answer notices
        }
    }

    /** The first line, as far as it can be shown; the native code's own prefix says nothing to a reader. */
    private static String quoted(String text) {
        String line = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
        String plain = line.replaceAll("[^ -~]", "?")
                .replaceFirst("^\\[ ?[A-Z]+:[^]]*\\] *(global \\S+ \\(\\d+\\) \\S+ )?", "")
                .strip();
        if (plain.isEmpty()) {
            return "";
        }
        return " (the decoder says: %s)".formatted(plain.length() > 120 ? plain.substring(0, 120) + "..." : plain);
    }

    CompletableFuture<?> onExit() {
        return process.onExit();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
