package org.longus.review.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.longus.io.CtSeries;
import org.longus.review.Decision;

/** The cases that a person works on, in one folder. May be called from several threads. */
public final class StudyStore implements Closeable {
    private static final long FORCE_EVERY_MS = 250;

    private final Path folder;
    private final RecordNode.Author author;
    private final Set<OpenCase> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService forcing = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("longus-journal").factory());

    /**
     * @param folder made at the first case
     * @param who writes
     * @param app version of Longus
     */
    public StudyStore(Path folder, String who, String app) {
        this.folder = folder.toAbsolutePath();
        this.author = new RecordNode.Author(who, app);
        forcing.scheduleWithFixedDelay(
                () -> open.forEach(OpenCase::flush), FORCE_EVERY_MS, FORCE_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    /** Where a user's cases are: {@code LONGUS_HOME}, or the place that the system has for such data. */
    public static Path defaultFolder(Map<String, String> environment, Path home) {
        String own = environment.getOrDefault("LONGUS_HOME", "");
        String windows = environment.getOrDefault("LOCALAPPDATA", "");
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        if (!own.isBlank()) {
            return Path.of(own);
        }
        if (!windows.isBlank()) {
            return Path.of(windows, "Longus");
        }
        return (xdg.isBlank() ? home.resolve(".local/share") : Path.of(xdg)).resolve("longus");
    }

    /**
     * The case of this scan as it was left. Never fails: where nothing can be kept or changed, the remarks say so. May take
     * a second; not for the window's thread. Must be closed.
     */
    public OpenCase open(CtSeries series) {
        return open(series, Optional.empty());
    }

    /**
     * As {@link #open(CtSeries)}.
     *
     * @param reader whose own case of this scan; empty for the one that all share
     */
    public OpenCase open(CtSeries series, Optional<String> reader) {
        CaseKey key = CaseKey.of(series);
        try {
            Path own = folderMadeFor(key, reader);
            OpenCase opened = opener(series, key, own, reader).open();
            open.add(opened);
            open.removeIf(OpenCase::isClosed);
            return opened;
        } catch (IOException e) {
            return OpenCase.unkept(
                    series,
                    "Work on this case is not saved: the folder '%s' cannot be used (%s). Check the disk and your rights to it, then close the case and open it again."
                            .formatted(folder, e.getMessage()));
        }
    }

    private Path folderMadeFor(CaseKey key, Optional<String> reader) throws IOException {
        Path own = folderOf(key, reader);
        Files.createDirectories(own, forTheUserAlone());
        if (reader.isPresent()) {
            ReaderFolder.keepName(own, reader.get());
        }
        return own;
    }

    /**
     * Keeps a decision on a scan that could not be read, in place of an earlier one. The case takes it in when the scan can be
     * read again. Not for the window's thread.
     *
     * @param decision empty takes an earlier one back
     * @return what is known of the scan now
     */
    public CaseSummary decideUnread(CaseKey key, Optional<String> reader, Optional<Decision> decision)
            throws IOException {
        Path own = folderMadeFor(key, reader);
        if (decision.isEmpty() && !SummaryFile.read(own).state().isDecided()) {
            WaitingDecision.remove(own);
        } else {
            WaitingDecision.keep(own, new RecordNode.Author(reader.orElse(author.who()), author.app()), decision);
        }
        return summary(key, reader);
    }

    private CaseOpener opener(CtSeries series, CaseKey key, Path own, Optional<String> reader) {
        return reader.map(r -> CaseOpener.ofReader(series, key, own, r, author.app()))
                .orElseGet(() -> new CaseOpener(series, key, own, author));
    }

    /** What is known of a scan without opening it. */
    public CaseSummary summary(CaseKey key) {
        return summary(key, Optional.empty());
    }

    /** What is known of a reader's case without opening it, or of the one that all share. */
    public CaseSummary summary(CaseKey key, Optional<String> reader) {
        Path own = folderOf(key, reader);
        CaseSummary known = SummaryFile.read(own);
        return WaitingDecision.read(own)
                .map(waiting -> WaitingDecision.over(known, waiting))
                .orElse(known);
    }

    /** The readers of the cases. */
    public Readings readings() {
        return new Readings(folder, this::folderOf, author);
    }

    private Path folderOf(CaseKey key, Optional<String> reader) {
        return reader.map(r -> ReaderFolder.of(folderOf(key), r)).orElse(folderOf(key));
    }

    /** What the program remembers of its window; beside the cases. */
    public SettingsFile settings() {
        return new SettingsFile(folder);
    }

    private Path folderOf(CaseKey key) {
        return folder.resolve("cases").resolve(key.text());
    }

    /** What is kept is about patients. */
    private static FileAttribute<?>[] forTheUserAlone() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Closes every case; nothing is lost. */
    @Override
    public void close() throws IOException {
        forcing.shutdown();
        for (OpenCase each : open) {
            each.close();
        }
        open.clear();
    }
}
