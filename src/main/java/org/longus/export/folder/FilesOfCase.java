package org.longus.export.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.longus.app.LogFact;
import org.longus.export.CaseFindings;
import org.longus.export.Exporter;
import org.longus.export.Shared;
import org.longus.export.json.EarlierFiles;
import org.longus.export.json.JsonExporter;
import org.longus.io.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a case's folder: all exporters at the same time, as many as there are cores, and then {@code result.json} with the
 * digests of their files.
 */
final class FilesOfCase {
    private static final Logger LOG = LoggerFactory.getLogger(FilesOfCase.class);

    private final List<Exporter> others;

    FilesOfCase(List<Exporter> others) {
        this.others = List.copyOf(others);
    }

    /**
     * Returns why kinds of files could not be written or do not show all, a sentence each. A kind that fails of itself is left out, and the rest
     * is written; where the disk does not take a file, nothing of all is worth keeping.
     */
    List<String> write(CaseFindings findings, Path folder, Optional<EarlierFiles> earlier) throws IOException {
        long begun = System.nanoTime();
        List<Future<Exporter>> begunWork = new ArrayList<>();
        int threads = Math.clamp(others.size(), 1, Runtime.getRuntime().availableProcessors());
        List<Exporter> outcome = new ArrayList<>();
        Shared shared = new Shared(others.stream().map(Exporter::id).collect(Collectors.toSet()));
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            others.forEach(e -> begunWork.add(workers.submit(() -> written(e, findings, folder, shared))));
            workers.shutdown();
            for (Future<Exporter> each : begunWork) {
                outcome.add(outcome(each));
            }
        }
        CaseFindings ended = findings.written((System.nanoTime() - begun) / 1e9);
        new JsonExporter(outcome, earlier).write(ended, folder);
        Map<String, List<String>> impossible = new LinkedHashMap<>();
        List<String> remarks = new ArrayList<>();
        for (Exporter each : outcome) {
            each.impossible(ended)
                    .ifPresentOrElse(
                            why -> impossible
                                    .computeIfAbsent(why, w -> new ArrayList<>())
                                    .add(each.id()),
                            () -> remarks.addAll(each.remarks(ended)));
        }
        return Stream.concat(
                        impossible.entrySet().stream()
                                .map(e -> e.getValue().size() == 1
                                        ? e.getKey()
                                        : "Not written: %s. %s".formatted(String.join(", ", e.getValue()), e.getKey())),
                        remarks.stream())
                .toList();
    }

    private static Exporter written(Exporter exporter, CaseFindings findings, Path folder, Shared shared)
            throws IOException {
        if (exporter.impossible(findings).isPresent()) {
            return exporter;
        }
        try {
            long start = System.nanoTime();
            exporter.write(findings, folder, shared);
            LOG.info("{} written in {}", new LogFact(exporter.id()), Duration.ofNanos(System.nanoTime() - start));
            return exporter;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            LOG.error("The exporter {} failed.", exporter.id(), e);
            for (String file : exporter.files(findings)) {
                Files.deleteIfExists(folder.resolve(file));
            }
            return new Failed(exporter, Reason.of(e));
        }
    }

    private static Exporter outcome(Future<Exporter> work) throws IOException {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Writing was interrupted.", e);
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNull(e.getCause());
            switch (cause) {
                case IOException io -> throw io;
                case Error error -> throw error;
                default -> throw new IllegalStateException(cause);
            }
        }
    }

    /** One that could not write what it should have. */
    private record Failed(Exporter exporter, String reason) implements Exporter {
        @Override
        public String id() {
            return exporter.id();
        }

        @Override
        public String label() {
            return exporter.label();
        }

        @Override
        public Optional<String> impossible(CaseFindings findings) {
            return Optional.of("%s could not be written (%s).".formatted(label(), reason));
        }

        @Override
        public List<String> files(CaseFindings findings) {
            return exporter.files(findings);
        }

        @Override
        public void write(CaseFindings findings, Path folder) {
            throw new IllegalStateException("it has failed already: " + reason);
        }
    }
}
