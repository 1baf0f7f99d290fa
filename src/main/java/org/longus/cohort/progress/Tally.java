package org.longus.cohort.progress;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.longus.io.file.WriterProcess;

/** Counts how a run over a cohort goes, from several threads; as large after a million cases as after one. */
public final class Tally {
    private static final double SMA_BIN_CM2 = 2.5;
    private static final int SMA_BINS = 48;
    private static final double LEVEL_BIN_MM = 10;
    private static final int LEVEL_BINS = 60;
    private static final int LATEST_FAILURES = 20;

    private final WriterProcess me = WriterProcess.current();
    private final String startedAt = Instant.now().toString();
    private final long start = System.nanoTime();
    private final String shard;
    private final int shards;
    private final TimeLeft timeLeft = new TimeLeft();
    private final Set<String> running = new LinkedHashSet<>();
    private final Deque<CohortProgress.Failure> failures = new ArrayDeque<>();
    private Distribution sma = Distribution.empty(SMA_BIN_CM2, SMA_BINS);
    private Distribution level = Distribution.empty(LEVEL_BIN_MM, LEVEL_BINS);
    private long units;
    private long unitsLookedAt;
    private int found;
    private int measured;
    private int there;
    private int kept;
    private int dropped;
    private int withoutC3;
    private int dataFaults;
    private int machineFaults;

    /** @param of how many shards there are */
    public Tally(int shard, int of) {
        this.shard = shard + "/" + of;
        shards = of;
    }

    /** How a case came by its result. */
    public enum How {
        MEASURED,
        THERE,
        KEPT,
        DROPPED
    }

    public synchronized void units(long all) {
        units = all;
    }

    /** @param cases of it that are this program's */
    public synchronized void lookedAt(int cases) {
        unitsLookedAt++;
        found += cases;
    }

    public synchronized void begun(String caseName) {
        running.add(caseName);
    }

    /** A case is no longer measured, whatever came of it. */
    public synchronized void left(String caseName) {
        running.remove(caseName);
    }

    /** @param levelMm as in {@link CohortProgress} */
    public synchronized void done(How how, boolean c3Found, OptionalDouble smaCm2, OptionalDouble levelMm) {
        switch (how) {
            case MEASURED -> measured++;
            case THERE -> there++;
            case KEPT -> kept++;
            case DROPPED -> dropped++;
        }
        withoutC3 += c3Found ? 0 : 1;
        smaCm2.ifPresent(v -> sma = sma.with(v));
        levelMm.ifPresent(v -> level = level.with(v));
        if (how == How.MEASURED || how == How.DROPPED) {
            timeLeft.done((System.nanoTime() - start) / 1e9);
        }
    }

    /** @param isCase whether it is one of the cases that were found; else an input or a folder that holds none */
    public synchronized void failed(CohortProgress.Failure failure, boolean isMachine, boolean isCase) {
        if (isMachine) {
            machineFaults++;
        } else {
            dataFaults++;
        }
        found += isCase ? 0 : 1;
        failures.addLast(failure);
        if (failures.size() > LATEST_FAILURES) {
            failures.removeFirst();
        }
    }

    public synchronized Counts counts() {
        long ended = (long) measured + there + kept + dropped + dataFaults + machineFaults;
        double eachUnit = unitsLookedAt == 0 ? 1.0 / shards : (double) found / unitsLookedAt;
        long rest = Math.max(0, units - unitsLookedAt);
        long toGo = Math.max(0, found - ended) + Math.round(rest * eachUnit);
        return new Counts(measured, there, kept, dropped, withoutC3, dataFaults, machineFaults, running.size(), (int)
                Math.min(Integer.MAX_VALUE, toGo));
    }

    /** Seconds; empty before it can be said. */
    public synchronized OptionalDouble secondsLeft() {
        return timeLeft.of(counts().toGo());
    }

    /** @param state of {@link CohortProgress} */
    public synchronized CohortProgress now(String state) {
        return new CohortProgress(
                me.host(),
                me.pid(),
                shard,
                startedAt,
                Instant.now().toString(),
                state,
                counts(),
                secondsLeft().orElse(-1),
                sma,
                level,
                List.copyOf(running),
                new ArrayList<>(failures));
    }
}
