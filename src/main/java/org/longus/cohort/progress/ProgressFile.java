package org.longus.cohort.progress;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.longus.io.file.AtomicFile;

/**
 * How far the programs have come that measure a cohort: {@code DIR/.longus/progress/HOST-PID.json}, one a program, each
 * written whole. A shard that was started again has several; the latest counts.
 */
public final class ProgressFile {
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private ProgressFile() {}

    private static Path folder(Path out) {
        return out.resolve(".longus").resolve("progress");
    }

    /** @param now of this program */
    public static void write(Path out, CohortProgress now) throws IOException {
        byte[] bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(now);
        String name = String.format(Locale.ROOT, "%s-%d.json", now.host(), now.pid());
        AtomicFile.write(folder(out).resolve(name), file -> file.write(bytes));
    }

    /** What each shard's latest program tells, in the order of the shards' names; what cannot be read is left out. */
    public static List<CohortProgress> each(Path out) throws IOException {
        Map<String, CohortProgress> latest = new HashMap<>();
        for (Path file : files(out)) {
            read(file)
                    .ifPresent(p ->
                            latest.merge(p.shard(), p, (a, b) -> a.startedAt().compareTo(b.startedAt()) >= 0 ? a : b));
        }
        return latest.values().stream()
                .sorted(Comparator.comparing(CohortProgress::shard))
                .toList();
    }

    /** Those of all shards as one; empty where no run told anything. */
    public static Optional<CohortProgress> all(Path out) throws IOException {
        return each(out).stream().reduce(ProgressFile::both);
    }

    private static CohortProgress both(CohortProgress a, CohortProgress b) {
        List<String> running = new ArrayList<>(a.running());
        running.addAll(b.running());
        List<CohortProgress.Failure> failures = new ArrayList<>(a.failures());
        failures.addAll(b.failures());
        boolean runs = a.state().equals(CohortProgress.RUNNING) || b.state().equals(CohortProgress.RUNNING);
        return new CohortProgress(
                a.host().equals(b.host()) ? a.host() : "",
                0,
                "1/1",
                min(a.startedAt(), b.startedAt()),
                a.at().compareTo(b.at()) >= 0 ? a.at() : b.at(),
                runs ? CohortProgress.RUNNING : a.state().equals(b.state()) ? a.state() : CohortProgress.INTERRUPTED,
                a.counts().and(b.counts()),
                Math.max(a.secondsLeft(), b.secondsLeft()),
                a.smaCm2().and(b.smaCm2()),
                a.levelMm().and(b.levelMm()),
                running,
                failures);
    }

    private static String min(String a, String b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /** Takes away what earlier programs of a shard told, and of runs that were parted otherwise. */
    public static void forget(Path out, String shard) throws IOException {
        String of = shard.substring(shard.indexOf('/'));
        for (Path file : files(out)) {
            Optional<CohortProgress> old = read(file);
            if (old.filter(p -> p.shard().equals(shard) || !p.shard().endsWith(of))
                    .isPresent()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Optional<CohortProgress> read(Path file) {
        try {
            return Optional.of(JSON.readValue(file.toFile(), CohortProgress.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<Path> files(Path out) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder(out), "*.json")) {
            all.forEach(found::add);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return found;
    }
}
