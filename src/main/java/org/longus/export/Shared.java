package org.longus.export;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * What several exporters of one export need and one of them makes: a picture, a page, an object that another refers to. Each
 * is made at the first demand, in the thread that asks first, and goes with the export.
 */
public final class Shared {
    private final Set<String> formats;
    private final Map<Kind<?>, FutureTask<?>> made = new ConcurrentHashMap<>();

    /** @param formats ids of all exporters that write in this export */
    public Shared(Set<String> formats) {
        this.formats = Set.copyOf(formats);
    }

    /** Of an exporter that writes alone. */
    public static Shared alone(Exporter exporter) {
        return new Shared(Set.of(exporter.id()));
    }

    /**
     * Names one thing that is shared; two are never the same.
     *
     * @param <T> what it is
     */
    public static final class Kind<T> {}

    /**
     * How a thing is made.
     *
     * @param <T> what it is
     */
    @FunctionalInterface
    public interface Making<T> {
        T make() throws IOException;
    }

    /** Whether this kind of file is written in the same export: before, after, or at this moment. */
    public boolean isAsked(String format) {
        return formats.contains(format);
    }

    /**
     * The thing, made by whoever asks first; the others wait for it.
     *
     * @throws IOException as {@code making} does, to everyone who asks
     */
    public <T> T get(Kind<T> kind, Making<T> making) throws IOException {
        FutureTask<?> task = made.computeIfAbsent(kind, k -> new FutureTask<>(making::make));
        task.run();
        try {
            @SuppressWarnings("unchecked") // put in under a kind of the same type
            T thing = (T) task.get();
            return thing;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Writing was interrupted.", e);
        } catch (ExecutionException e) {
            switch (Objects.requireNonNull(e.getCause())) {
                case IOException io -> throw new IOException(io.getMessage(), io);
                case RuntimeException runtime -> throw runtime;
                case Error error -> throw error;
                case Throwable other -> throw new IllegalStateException(other);
            }
        }
    }
}
