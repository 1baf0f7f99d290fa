package org.longus.review.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.longus.io.CtSeries;
import org.longus.io.Reason;
import org.longus.io.file.PrivateFiles;
import org.longus.review.Decision;
import org.slf4j.LoggerFactory;

/** The cases that a person works on, in one folder. May be called from several threads. */
public final class StudyStore implements Closeable {
    private static final long FORCE_EVERY_MS = 250;

    private final Path folder;
    private final JournalRecordJson.Author author;
    private final CaseFolders folders;
    private final Set<OpenCase> open = ConcurrentHashMap.newKeySet();
    private final Repeating forcing;
    private volatile boolean closed;

    /**
     * @param folder made at the first case
     * @param who writes
     * @param app version of Longus
     */
    public StudyStore(Path folder, String who, String app) {
        this(folder, who, app, Repeating.every(FORCE_EVERY_MS, "longus-journal"));
    }

    /** @param forcing sees to it that what was written gets to the disk */
    StudyStore(Path folder, String who, String app, Repeating forcing) {
        this.folder = folder.toAbsolutePath();
        this.author = new JournalRecordJson.Author(who, app);
        this.folders = new CaseFolders(this.folder);
        this.forcing = forcing;
        forcing.start(this::force);
    }

    /** An exception in one case keeps no other from being saved, now or later. */
    private void force() {
        for (OpenCase each : open) {
            try {
                each.flush();
            } catch (RuntimeException | Error e) {
                LoggerFactory.getLogger(StudyStore.class).error("a case could not be flushed", e);
            }
        }
        open.removeIf(OpenCase::isClosed);
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
        if (closed) {
            return OpenCase.unkept(series, "Work on this case is not saved: Longus is being closed.");
        }
        // one of them may be this very case, whose last changes the disk did not take when it was closed
        open.stream().filter(OpenCase::isLeaving).forEach(OpenCase::flush);
        try {
            return opened(series, reader);
        } catch (IOException | RuntimeException e) {
            // without the exception: its message may name a folder that names a patient
            LoggerFactory.getLogger(StudyStore.class)
                    .warn("a case is not kept: " + e.getClass().getSimpleName());
            OpenCase notKept = OpenCase.notKept(
                    series,
                    "Work on this case is not saved: the folder '%s' cannot be used (%s). Check the disk and your rights to it, then close the case and open it again."
                            .formatted(folder, Reason.of(e)));
            // so that who leaves the program hears of its changes
            open.add(notKept);
            return notKept;
        }
    }

    private OpenCase opened(CtSeries series, Optional<String> reader) throws IOException {
        KnownScan scan = KnownScan.of(series);
        CaseKey key = CaseKey.of(series);
        CaseFinder.Place place = new CaseFinder(folders, author).find(series, key, scan);
        if (place.heldBy().isPresent()) {
            return OpenCase.held(series, place.heldBy().get(), place.remarks());
        }
        keep(scan, key, place.folder());
        Path own = folderMadeFor(place.folder(), reader);
        if (place.takenOver()) {
            agree(series);
        }
        OpenCase opened = CaseOpener.of(series, key, own, author, reader, scan.voxelsCrc32())
                .open(place.remarks());
        open.add(opened);
        return opened;
    }

    /** The table can be made anew at any time: the case opens without it. */
    private void agree(CtSeries series) {
        try {
            readings().agreements(series);
        } catch (IOException | RuntimeException e) {
            LoggerFactory.getLogger(StudyStore.class).warn("the readers' agreement was not written");
        }
    }

    /** Notes what scan the folder is of, and brings what was decided under this key to it. */
    private void keep(KnownScan scan, CaseKey key, Path own) throws IOException {
        PrivateFiles.folder(folder, own);
        Optional<KnownScan> known = ScanFile.known(own);
        if (known.isEmpty()) {
            ScanFile.write(own, scan);
        } else if (!known.get().keys().contains(key.text())) {
            ScanFile.write(own, known.get().openedAs(key.text()));
        }
        folders.note(key, own);
        Path named = folders.named(key.text());
        if (!named.equals(own)) {
            WaitingDecision.moveAll(named, own);
        }
    }

    private Path folderMadeFor(Path caseFolder, Optional<String> reader) throws IOException {
        Path own = folderOf(caseFolder, reader);
        PrivateFiles.folder(folder, own);
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
        // by its key alone nobody knows whether earlier work is of the very same pixels: it is not to be touched
        Path place = folders.isEarlier(key) ? folders.named(key.text()) : folders.of(key);
        Path own = folderMadeFor(place, reader);
        if (decision.isEmpty() && !known(key, reader).state().isDecided()) {
            WaitingDecision.remove(own);
        } else {
            WaitingDecision.keep(
                    own, new JournalRecordJson.Author(reader.orElse(author.who()), author.app()), decision);
        }
        return summary(key, reader);
    }

    /** What is known of a scan without opening it. */
    public CaseSummary summary(CaseKey key) {
        return summary(key, Optional.empty());
    }

    /** What is known of a reader's case without opening it, or of the one that all share. */
    public CaseSummary summary(CaseKey key, Optional<String> reader) {
        CaseSummary known = known(key, reader);
        return WaitingDecision.read(folderOf(folders.named(key.text()), reader))
                .or(() -> WaitingDecision.read(folderOf(folders.of(key), reader)))
                .map(waiting -> WaitingDecision.over(known, waiting))
                .orElse(known);
    }

    private CaseSummary known(CaseKey key, Optional<String> reader) {
        return SummaryFile.read(folderOf(folders.of(key), reader));
    }

    /**
     * As {@link #summary(CaseKey, Optional)}, of the scans of a list. Where several of them could be the one that an earlier
     * version kept work on, it is shown on none before their pixels have been read.
     */
    public Map<CaseKey, CaseSummary> summaries(Collection<CaseKey> keys, Optional<String> reader) {
        Map<String, Long> claims = keys.stream()
                .distinct()
                .filter(folders::isEarlier)
                .collect(Collectors.groupingBy(CaseKey::earlier, Collectors.counting()));
        Map<CaseKey, CaseSummary> known = new HashMap<>();
        for (CaseKey key : keys) {
            boolean unclear = claims.getOrDefault(key.earlier(), 0L) > 1 && folders.isEarlier(key);
            known.computeIfAbsent(key, k -> unclear ? CaseSummary.NEW : summary(k, reader));
        }
        return known;
    }

    /**
     * Where other scans of a patient were opened that were worked on. Not for the window's thread.
     *
     * @param patientId as in the files; blank ones are no patient's
     * @param but the scan that the others are looked for of
     * @throws IOException when the disk does not tell
     */
    public List<String> placesOf(String patientId, CaseKey but) throws IOException {
        List<String> places = new ArrayList<>();
        for (Path folder : folders.all()) {
            ScanFile.read(folder)
                    .filter(s -> !patientId.isBlank() && s.patientId().strip().equals(patientId.strip()))
                    .filter(s -> !s.keys().contains(but.text()))
                    .ifPresent(s -> places.add(s.path()));
        }
        return places.stream().distinct().sorted().toList();
    }

    /** The readers of the cases. */
    public Readings readings() {
        return new Readings(folder, folders::of, author);
    }

    private static Path folderOf(Path caseFolder, Optional<String> reader) {
        return reader.map(r -> ReaderFolder.of(caseFolder, r)).orElse(caseFolder);
    }

    /** The user's own cut-offs; beside the cases. */
    public OwnCutOffsFile cutOffs() {
        return new OwnCutOffsFile(folder);
    }

    /** What the program remembers of its window; beside the cases. */
    public SettingsFile settings() {
        return new SettingsFile(folder);
    }

    /**
     * Tries once more to bring every change to the disk. Not for the window's thread.
     *
     * @return what the disk did not take, and would be lost by {@link #close}
     */
    public Unsaved unsaved() {
        List<String> reasons =
                open.stream().map(OpenCase::unsaved).flatMap(Optional::stream).toList();
        return new Unsaved(reasons.size(), reasons.stream().findFirst());
    }

    /**
     * Closes every case, whatever becomes of the others.
     *
     * @throws IOException when the disk did not take all
     */
    @Override
    public void close() throws IOException {
        closed = true;
        forcing.stop();
        try {
            Closing.all(open.stream().<Closeable>map(c -> c::end).toList());
        } finally {
            open.clear();
        }
    }
}
