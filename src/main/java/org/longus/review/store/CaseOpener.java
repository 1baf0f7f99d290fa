package org.longus.review.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.longus.io.CtSeries;
import org.longus.review.AuditAct;
import org.longus.review.CaseEvent;
import org.longus.review.CaseMemory;
import org.longus.review.ProvenanceText;
import org.longus.review.ReviewedCase;
import org.slf4j.LoggerFactory;

/** Brings a case back from its folder. What cannot be used is moved aside or copied there, never deleted. */
final class CaseOpener {
    static final String JOURNAL = "journal";
    static final String LOCK = "lock";
    /** Read again in a few milliseconds; a session of a thousand strokes stays below. */
    private static final long COMPACT_FROM_BYTES = 1 << 20;

    private static final Optional<String> NO_JOURNAL = Optional.of("it is no journal of Longus");

    private final CtSeries series;
    private final CaseKey key;
    private final Path folder;
    private final JournalRecordJson.Author author;
    private final long compactFromBytes;
    private final Optional<String> reader;
    private final long voxelsCrc32;
    private final List<String> remarks = new ArrayList<>();

    CaseOpener(CtSeries series, CaseKey key, Path folder, JournalRecordJson.Author author) {
        this(series, key, folder, author, COMPACT_FROM_BYTES);
    }

    CaseOpener(CtSeries series, CaseKey key, Path folder, JournalRecordJson.Author author, long compactFromBytes) {
        this(
                series,
                key,
                folder,
                author,
                compactFromBytes,
                Optional.empty(),
                KnownScan.of(series).voxelsCrc32());
    }

    private CaseOpener(
            CtSeries series,
            CaseKey key,
            Path folder,
            JournalRecordJson.Author author,
            long compactFromBytes,
            Optional<String> reader,
            long voxelsCrc32) {
        this.series = series;
        this.key = key;
        this.folder = folder;
        this.author = author;
        this.compactFromBytes = compactFromBytes;
        this.reader = reader;
        this.voxelsCrc32 = voxelsCrc32;
    }

    /**
     * @param folder of the case, or of the reader in it
     * @param reader whose own case it is, and who then writes there; empty for the one that all share
     * @param voxelsCrc32 of the series: to go over all voxels takes its time
     */
    static CaseOpener of(
            CtSeries series,
            CaseKey key,
            Path folder,
            JournalRecordJson.Author author,
            Optional<String> reader,
            long voxelsCrc32) {
        JournalRecordJson.Author writes =
                reader.map(r -> new JournalRecordJson.Author(r, author.app())).orElse(author);
        return new CaseOpener(series, key, folder, writes, COMPACT_FROM_BYTES, reader, voxelsCrc32);
    }

    /**
     * What a journal came to.
     *
     * @param whole whether all of it could be played
     */
    record Past(CaseMemory memory, List<AuditEntry> entries, boolean whole) {}

    /** What the journal of the folder came to, without opening it; empty where there is none that can be used. */
    Optional<Past> past() throws IOException {
        Path file = folder.resolve(JOURNAL);
        if (!DurableFile.isThere(file)) {
            return Optional.empty();
        }
        Played played = play(file);
        boolean usable = played.unusable.isEmpty() && !played.newer && played.events > 0;
        return usable
                ? Optional.of(new Past(played.reviewed.memory(), played.audit.entries(), played.damage.isEmpty()))
                : Optional.empty();
    }

    /** The reading of a reader's folder as it was closed, without opening it; empty while it is open or cannot be used. */
    Optional<FinishedReading> finishedReading() throws IOException {
        Path file = folder.resolve(JOURNAL);
        if (!DurableFile.isThere(file)) {
            return Optional.empty();
        }
        Played played = play(file);
        boolean usable = played.unusable.isEmpty() && !played.newer && played.damage.isEmpty();
        if (!usable || !played.reviewed.reading().finished()) {
            return Optional.empty();
        }
        Instant at = played.audit.entries().stream()
                .filter(e -> e.is(AuditAct.Kind.FINISHED_READING))
                .reduce((a, b) -> b)
                .orElseThrow()
                .at();
        String name = ReaderFolder.name(folder);
        return played.reviewed.current().map(c -> new FinishedReading(name, at, c, played.reviewed.reading()));
    }

    /** @param found sentences on where the case was found */
    OpenCase open(List<String> found) throws IOException {
        remarks.addAll(found);
        return open();
    }

    OpenCase open() throws IOException {
        Optional<CaseLock> lock = CaseLock.take(folder.resolve(LOCK), author.who());
        try {
            return lock.isPresent() ? toWrite(lock.get()) : toLookAt();
        } catch (IOException | RuntimeException | Error e) {
            // a lock that stays would keep the case from being opened again
            lock.ifPresent(l -> Closing.after(e, l));
            throw e;
        }
    }

    /** A case played back from its journal. */
    private static final class Played {
        final ReviewedCase reviewed;
        final Audit audit = new Audit();
        long goodBytes;
        int events;
        /** Why a journal cannot be used or written to; empty when it can. */
        Optional<String> unusable = Optional.empty();
        /** Made by a later version. */
        boolean newer;
        /** Of a journal of an earlier format, in which no record of today may stand; empty for one of today. */
        Optional<JournalRecordJson.Header> earlier = Optional.empty();
        /** Why it could not be played to its end; empty when it could. */
        Optional<String> damage = Optional.empty();

        Played(CtSeries series) {
            reviewed = new ReviewedCase(series);
        }

        void take(JournalRecordJson.Entry entry) {
            reviewed.apply(entry.event());
            audit.addAll(entry.before());
            audit.add(entry.at(), entry.author(), entry.event(), reviewed);
            events++;
        }

        boolean holds(JournalRecordJson.Entry entry) {
            return audit.entries().stream()
                    .anyMatch(a -> a.at().equals(entry.at())
                            && a.who().equals(entry.author().who()));
        }
    }

    private OpenCase toLookAt() throws IOException {
        String holder = CaseLock.holder(folder.resolve(LOCK));
        Path file = folder.resolve(JOURNAL);
        Played played = DurableFile.isThere(file) ? play(file) : new Played(series);
        remarks.add(("This case is open elsewhere: %s. It is shown as it was saved last and cannot be changed here;"
                        + " open it again when it has been closed there.")
                .formatted(holder));
        return opened(played, Optional.empty(), Optional.of(holder));
    }

    private OpenCase toWrite(CaseLock lock) throws IOException {
        Path file = folder.resolve(JOURNAL);
        Played played = DurableFile.isThere(file) ? play(file) : new Played(series);
        if (played.newer) {
            lock.close();
            remarks.add("The saved work on this case was written by a newer version of Longus. It is left as it is and"
                    + " cannot be changed here; open the case with that version.");
            return opened(new Played(series), Optional.empty(), Optional.of("a newer version of Longus"));
        }
        if (played.unusable.isPresent()) {
            Path aside = DurableFile.moveAside(file);
            remarks.add(
                    "The saved work on this case could not be used: %s. The case starts from the beginning; the file is kept as '%s'."
                            .formatted(played.unusable.get(), aside));
            played = new Played(series);
        } else if (played.damage.isPresent()) {
            Path aside = DurableFile.copyAside(file);
            remarks.add(String.format(
                    Locale.ROOT,
                    "The saved work on this case is damaged: %s. All %d changes before that are back; the whole file"
                            + " is kept as '%s'.",
                    played.damage.get(),
                    played.events,
                    aside));
        }
        Journal journal = DurableFile.isThere(file) ? goOn(file, played) : begin(file, List.of());
        takeWaiting(journal, played);
        return opened(played, Optional.of(new KeptCase(folder, journal, lock, author)), Optional.empty());
    }

    /** What was decided while the scan could not be read. */
    private void takeWaiting(Journal journal, Played played) throws IOException {
        Optional<JournalRecordJson.Entry> waiting = WaitingDecision.known(folder);
        if (waiting.isEmpty()) {
            return;
        }
        try {
            if (!played.holds(waiting.get())) {
                played.take(waiting.get());
                journal.append(JournalRecordJson.bytes(waiting.get()));
                journal.force();
            }
        } catch (IOException | RuntimeException | Error e) {
            Closing.after(e, journal);
            throw e;
        }
        removeWaiting();
    }

    /** Left where it is, it is known again at the next opening by its time. */
    private void removeWaiting() {
        try {
            WaitingDecision.remove(folder);
        } catch (IOException e) {
            LoggerFactory.getLogger(CaseOpener.class).warn("a decision that was taken in stays beside");
        }
    }

    private OpenCase opened(Played played, Optional<OpenCase.Keeping> keeping, Optional<String> heldBy) {
        // repeated until somebody has gone on with it
        played.audit.latestIfChangeOfScan().ifPresent(last -> remarks.add(ProvenanceText.of(last.what())));
        return new OpenCase(
                played.reviewed,
                new OpenCase.Opening(keeping, heldBy, List.copyOf(remarks), played.events > 0, played.audit, reader));
    }

    private Played play(Path file) throws IOException {
        Played played = new Played(series);
        JournalFile read = JournalFile.read(file);
        if (read.records().isEmpty()) {
            played.unusable = NO_JOURNAL;
            return played;
        }
        Optional<JournalRecordJson.Header> header = header(read).filter(h -> h.format() >= 1);
        if (header.isEmpty()) {
            played.unusable = NO_JOURNAL;
        } else if (header.get().format() > JournalRecordJson.FORMAT) {
            played.newer = true;
        } else if (header.get().voxelsCrc32() != voxelsCrc32) {
            played.unusable = Optional.of("it belongs to other pixels than those that were opened");
        } else {
            played.earlier = header.filter(h -> h.format() < JournalRecordJson.FORMAT);
            play(read, played);
        }
        return played;
    }

    private static Optional<JournalRecordJson.Header> header(JournalFile read) {
        try {
            return Optional.of(JournalRecordJson.header(read.records().getFirst()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void play(JournalFile read, Played played) {
        played.goodBytes = Journal.MAGIC.length;
        boolean first = true;
        for (byte[] payload : read.records()) {
            if (!first) {
                try {
                    JournalRecordJson.Entry entry = JournalRecordJson.entry(payload);
                    played.take(entry);
                } catch (IOException | RuntimeException e) {
                    // whatever stands in a file that is not Longus's own work, it must not keep the case from opening
                    played.damage = Optional.of(String.format(
                            Locale.ROOT, "change %d does not fit what came before it", played.events + 1));
                    return;
                }
            }
            first = false;
            played.goodBytes += Journal.FRAME_BYTES + payload.length;
        }
        switch (read.end()) {
            case TORN ->
                remarks.add("The last change was cut short when Longus or the computer stopped, and was dropped;"
                        + " everything before it is back.");
            case DAMAGED ->
                played.damage = Optional.of(
                        String.format(Locale.ROOT, "change %d is not as it was written", played.events + 1));
            default -> {}
        }
    }

    private Journal begin(Path file, List<byte[]> events) throws IOException {
        List<byte[]> records = new ArrayList<>();
        records.add(JournalRecordJson.bytes(
                new JournalRecordJson.Header(JournalRecordJson.FORMAT, key.text(), voxelsCrc32)));
        records.addAll(events);
        return Journal.written(file, records);
    }

    /**
     * A long journal is replaced by its outcome where that is much shorter. One of an earlier format stays as it is
     * until something is changed: looking at a case must not lock older versions out.
     */
    private Journal goOn(Path file, Played played) throws IOException {
        if (played.earlier.isEmpty() && played.goodBytes > compactFromBytes) {
            byte[] inShort = JournalRecordJson.bytes(new JournalRecordJson.Entry(
                    Instant.now(), author, new CaseEvent.Remembered(played.reviewed.memory()), played.audit.entries()));
            if (inShort.length < played.goodBytes / 4 * 3) {
                return begin(file, List.of(inShort));
            }
        }
        if (played.earlier.isEmpty()) {
            return Journal.continued(file, played.goodBytes);
        }
        JournalRecordJson.Header earlier = played.earlier.get();
        JournalRecordJson.Header today =
                new JournalRecordJson.Header(JournalRecordJson.FORMAT, earlier.key(), earlier.voxelsCrc32());
        return Journal.continuedUnder(file, played.goodBytes, JournalRecordJson.bytes(today));
    }
}
