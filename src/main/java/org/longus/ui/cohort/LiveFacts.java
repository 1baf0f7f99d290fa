package org.longus.ui.cohort;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.longus.cohort.FailedCase;
import org.longus.cohort.FaultKind;
import org.longus.cohort.progress.CohortProgress;
import org.longus.cohort.progress.Counts;
import org.longus.io.Counted;

/**
 * How far a cohort is, in words.
 *
 * @param state what the runs are at
 * @param doubt that the run is at work as it says; empty where there is none
 * @param isRunning whether a program says that it is at work, and did so lately
 * @param fraction done of all that is known, 0 to 1; below 0 where no run tells
 * @param left how long it still takes; empty where that is not known
 * @param running names of the cases being measured
 * @param failures the latest first
 */
public record LiveFacts(
        String state,
        String doubt,
        boolean isRunning,
        double fraction,
        String left,
        List<Row> rows,
        List<String> running,
        List<FailedCase> failures) {
    static final LiveFacts NOTHING = new LiveFacts("", "", false, -1, "", List.of(), List.of(), List.of());
    /** A program writes each second; a disk on a network may be late. */
    private static final Duration SILENT = Duration.ofSeconds(60);

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** @param isBad whether it wants a look */
    public record Row(String name, int count, boolean isBad) {}

    public LiveFacts {
        rows = List.copyOf(rows);
        running = List.copyOf(running);
        failures = List.copyOf(failures);
    }

    /** @param now by this computer's clock */
    static LiveFacts of(CohortLook look, Instant now, ZoneId zone) {
        List<FailedCase> failures = look.failures().stream()
                .sorted(java.util.Comparator.comparing(FailedCase::at).reversed())
                .toList();
        if (look.together().isEmpty()) {
            return new LiveFacts(
                    "No run tells of itself here", "", false, -1, "", failed(failures), List.of(), failures);
        }
        CohortProgress p = look.together().get();
        Counts c = p.counts();
        List<CohortProgress> silent = look.shards().stream()
                .filter(s -> s.state().equals(CohortProgress.RUNNING) && isSilent(s, now))
                .toList();
        boolean says = p.state().equals(CohortProgress.RUNNING);
        boolean all = look.shards().stream()
                .filter(s -> s.state().equals(CohortProgress.RUNNING))
                .allMatch(s -> isSilent(s, now));
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("done", c.withResult(), false));
        rows.add(new Row("of these without C3", c.withoutC3(), false));
        rows.add(new Row("running", says && all ? 0 : c.running(), false));
        rows.add(new Row("still to do", c.toGo(), false));
        rows.addAll(failed(failures));
        int whole = c.withResult() + c.failed() + c.toGo();
        return new LiveFacts(
                says && all ? "Begun at %s".formatted(clock(p.startedAt(), zone)) : state(p, look.shards(), zone),
                silent.isEmpty() ? "" : doubt(silent, zone),
                says && !all,
                whole == 0 ? 0 : (double) (c.withResult() + c.failed()) / whole,
                says && !all ? left(p.secondsLeft()) : "",
                rows,
                says && all ? List.of() : p.running(),
                failures);
    }

    private static List<Row> failed(List<FailedCase> failures) {
        int machine = (int) failures.stream()
                .filter(f -> f.kind().equals(Optional.of(FaultKind.MACHINE)))
                .count();
        return List.of(
                new Row("cannot be measured", failures.size() - machine, failures.size() > machine),
                new Row("failed by the machine", machine, machine > 0));
    }

    private static boolean isSilent(CohortProgress s, Instant now) {
        return at(s.at())
                .map(t -> Duration.between(t, now).compareTo(SILENT) > 0)
                .orElse(true);
    }

    private static Optional<Instant> at(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            // a file that somebody changed
            return Optional.empty();
        }
    }

    private static String clock(String text, ZoneId zone) {
        return at(text).map(t -> CLOCK.withZone(zone).format(t)).orElse("an unknown time");
    }

    private static String doubt(List<CohortProgress> silent, ZoneId zone) {
        String last =
                silent.stream().map(CohortProgress::at).max(String::compareTo).orElseThrow();
        return String.format(
                Locale.ROOT,
                "%s nothing since %s: ended by force, or the clock of its computer is wrong. The same command goes on"
                        + " where it ended.",
                silent.size() == 1 ? "A program told" : silent.size() + " programs told",
                clock(last, zone));
    }

    private static String state(CohortProgress p, List<CohortProgress> shards, ZoneId zone) {
        String since = clock(p.startedAt(), zone);
        String parts = shards.size() > 1 ? String.format(Locale.ROOT, ", %d programs", shards.size()) : "";
        return switch (p.state()) {
            case CohortProgress.RUNNING -> "Running since %s%s".formatted(since, parts);
            case CohortProgress.ENDED -> "Ended at %s%s".formatted(clock(p.at(), zone), parts);
            case CohortProgress.STOPPED ->
                "Given up at %s because of a fault of the machine; the same command goes on"
                        .formatted(clock(p.at(), zone));
            default -> "Interrupted at %s; the same command goes on".formatted(clock(p.at(), zone));
        };
    }

    private static String left(double seconds) {
        if (seconds < 0) {
            return "time left: not known yet";
        }
        long minutes = Math.round(seconds / 60);
        if (minutes < 1) {
            return "less than a minute left";
        }
        if (minutes < 60) {
            return "about %s left".formatted(Counted.of((int) minutes, "minute"));
        }
        return minutes < 48 * 60
                ? String.format(Locale.ROOT, "about %d h %d min left", minutes / 60, minutes % 60)
                : String.format(Locale.ROOT, "about %d days left", Math.round(minutes / 1440.0));
    }
}
