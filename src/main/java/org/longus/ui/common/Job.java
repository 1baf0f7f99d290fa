package org.longus.ui.common;

import java.util.function.Consumer;
import org.longus.volume.Progress;

/**
 * Work that takes too long for the window's thread.
 *
 * @param name what the user reads beside the progress bar, as in "Find C3 and its muscle"
 * @param work runs on the background thread
 * @param done takes the result on the window's thread; not called when the job was cancelled or failed
 * @param dropped takes, on the window's thread, a result that came although the job had been cancelled
 */
public record Job<T>(String name, Work<T> work, Consumer<T> done, Consumer<T> dropped) {
    /** A job whose result holds nothing that must be given back. */
    public Job(String name, Work<T> work, Consumer<T> done) {
        this(name, work, done, result -> {});
    }

    /** The work itself. It should ask {@code progress} between its steps whether to go on. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Progress progress) throws Exception;
    }
}
