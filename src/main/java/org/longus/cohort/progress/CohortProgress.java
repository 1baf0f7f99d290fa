package org.longus.cohort.progress;

import java.util.List;

/**
 * What a program that measures a cohort tells of itself, as {@code .longus/progress/HOST-PID.json} keeps it.
 *
 * @param host a digest of the computer's name
 * @param shard as in "2/8"; "1/1" where the cohort is not parted
 * @param startedAt and {@code at} in UTC, as in 2026-01-31T12:00:00Z
 * @param state running, ended, interrupted or stopped (by a fault of the machine)
 * @param secondsLeft a rough figure; below 0 where it is not known yet
 * @param smaCm2 of all cases with a result
 * @param levelMm how far below the scan's first slice at the head the measured one lies, of the cases measured in this run
 * @param running the names of the cases that are being measured
 * @param failures the latest, with their reasons
 */
public record CohortProgress(
        String host,
        int pid,
        String shard,
        String startedAt,
        String at,
        String state,
        Counts counts,
        double secondsLeft,
        Distribution smaCm2,
        Distribution levelMm,
        List<String> running,
        List<Failure> failures) {
    public static final String RUNNING = "running";
    public static final String ENDED = "ended";
    public static final String INTERRUPTED = "interrupted";
    public static final String STOPPED = "stopped";

    /** @param kind data or machine */
    public record Failure(String caseName, String kind, String sentence) {}

    public CohortProgress {
        running = List.copyOf(running);
        failures = List.copyOf(failures);
    }
}
