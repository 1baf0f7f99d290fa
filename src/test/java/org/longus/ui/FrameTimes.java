package org.longus.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/**
 * How long the frames of a window take, each from the end of a layout to the end of the next one: so it holds the actions
 * since then and the layout that they asked for. Wall time is what a hand waits; the CPU time of the window's own thread
 * tells a window that is slow from a machine that was busy with something else. For the window's thread.
 */
final class FrameTimes extends AnimationTimer {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double FROZEN_MS = 100;
    /** What takes longer belongs on a thread of its own. */
    private static final double SLOW_MS = 30;

    /** @param after the action that took longest in it */
    private record Frame(double wallMs, double cpuMs, String after) {}

    private final List<Frame> frames = new ArrayList<>();
    private boolean counting;
    private long lastWall;
    private long lastCpu;
    private String heaviest;
    private long heaviestNanos;

    FrameTimes(Scene scene) {
        scene.addPostLayoutPulseListener(this::frame);
    }

    /** Frames come on while this runs, whether there is anything to draw or not. */
    @Override
    public void handle(long now) {}

    @Override
    public void start() {
        counting = true;
        lastWall = 0;
        super.start();
    }

    @Override
    public void stop() {
        super.stop();
        counting = false;
    }

    /** Does something as a hand does it. */
    void act(Action action) {
        long start = THREADS.getCurrentThreadCpuTime();
        String name = action.act();
        long nanos = THREADS.getCurrentThreadCpuTime() - start;
        if (nanos >= heaviestNanos) {
            heaviest = name;
            heaviestNanos = nanos;
        }
    }

    /** Returns what it did. */
    @FunctionalInterface
    interface Action {
        String act();
    }

    private void frame() {
        long wall = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        if (counting && lastWall != 0) {
            frames.add(new Frame((wall - lastWall) / 1e6, (cpu - lastCpu) / 1e6, heaviest));
        }
        lastWall = wall;
        lastCpu = cpu;
        heaviest = "no action";
        heaviestNanos = 0;
    }

    String text() {
        return "frames: " + text("wall", Frame::wallMs) + "; " + text("CPU of the window's thread", Frame::cpuMs);
    }

    private String text(String what, ToDoubleFunction<Frame> ms) {
        double[] sorted = frames.stream().mapToDouble(ms).sorted().toArray();
        Frame longest = frames.stream().max(Comparator.comparingDouble(ms)).orElseThrow();
        return String.format(
                Locale.ROOT,
                "%s median %.0f, p99 %.0f, longest %.0f ms (%s), %d of %d over %.0f ms, %d over %.0f ms",
                what,
                sorted[sorted.length / 2],
                sorted[sorted.length * 99 / 100],
                ms.applyAsDouble(longest),
                longest.after(),
                frames.stream().filter(f -> ms.applyAsDouble(f) > FROZEN_MS).count(),
                frames.size(),
                FROZEN_MS,
                frames.stream().filter(f -> ms.applyAsDouble(f) > SLOW_MS).count(),
                SLOW_MS);
    }
}
