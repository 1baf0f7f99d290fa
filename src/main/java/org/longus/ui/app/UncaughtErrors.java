package org.longus.ui.app;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.longus.app.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What nobody caught, on the window's thread or another: it is logged and told, and the program goes on. Else a click would do
 * nothing and nobody would know why.
 */
public final class UncaughtErrors implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(UncaughtErrors.class);

    private final Consumer<Throwable> tell;
    private final Executor window;
    /** One at a time: an error in each frame, or in the telling itself, must not keep the window from all else. */
    private final AtomicBoolean waiting = new AtomicBoolean();

    /**
     * @param tell shows the error to the person; runs on the window's thread
     * @param window that thread
     */
    public UncaughtErrors(Consumer<Throwable> tell, Executor window) {
        this.tell = tell;
        this.window = window;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable e) {
        LOG.error("not caught, code {}", ErrorCode.of(e), e);
        if (waiting.compareAndSet(false, true)) {
            window.execute(() -> told(e));
        }
    }

    private void told(Throwable e) {
        try {
            tell.accept(e);
        } catch (RuntimeException untold) {
            LOG.error("an error could not be told", untold);
        } finally {
            waiting.set(false);
        }
    }
}
