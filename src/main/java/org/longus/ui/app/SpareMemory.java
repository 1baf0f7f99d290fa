package org.longus.ui.app;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Has Java give back to the system what a CT took that was let go of: by itself it keeps that for a next one, and with
 * forty cases a day holds several hundred megabytes more than it needs. Done only where Java works on it while the window
 * goes on, as {@code ./longus} has it do; elsewhere the window would stand still for that time.
 */
final class SpareMemory {
    private final Executor background;
    private final AtomicBoolean awaited = new AtomicBoolean();

    SpareMemory(Executor background) {
        this.background = background;
    }

    /** Does so soon; called again before that, once. */
    void giveBack() {
        if (awaited.compareAndSet(false, true)) {
            background.execute(() -> {
                awaited.set(false);
                if (isDoneBeside()) {
                    System.gc();
                }
            });
        }
    }

    private static boolean isDoneBeside() {
        HotSpotDiagnosticMXBean java = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        return java != null
                && Boolean.parseBoolean(
                        java.getVMOption("ExplicitGCInvokesConcurrent").getValue());
    }
}
