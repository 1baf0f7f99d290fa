package org.longus.review.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.edit.SliceMask;
import org.longus.io.CtSeries;
import org.longus.io.file.PrivateFiles;
import org.longus.review.AuditAct;
import org.longus.review.CaseEvent;
import org.longus.review.CaseMemory;
import org.longus.review.Decision;
import org.longus.review.Reading;
import org.longus.review.ReviewedCase;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;

/**
 * Brings the work on a scan over to the same scan with slices added or removed: everybody's, and all of it or none. The earlier
 * folder stays as it is. Each journal appears whole, the case's own last; whatever stops it on its way, the next opening goes
 * on with what is missing.
 */
final class TakeOver {
    private static final short AIR_HU = -1000;

    private final CtSeries series;
    private final KnownScan now;
    private final KnownScan before;
    private final int shift;
    private final Path from;
    private final Path to;
    private final JournalRecordJson.Author author;

    /** @param from the folder of {@code before}; {@code to} that of {@code now} */
    TakeOver(
            CtSeries series,
            KnownScan now,
            KnownScan before,
            int shift,
            Path from,
            Path to,
            JournalRecordJson.Author author) {
        this.series = series;
        this.now = now;
        this.before = before;
        this.shift = shift;
        this.from = from;
        this.to = to;
        this.author = author;
    }

    /**
     * A journal made ready.
     *
     * @param place where it goes
     * @param reader as the reader writes the name; empty for the case that all share
     */
    private record Ready(Path place, Optional<String> reader, byte[] record) {}

    /** Returns whether it was done; where something lies on a slice that is gone, it is not. */
    boolean run() throws IOException {
        List<Ready> ready = new ArrayList<>();
        CtSeries earlier = asItWas();
        for (Path place : CaseWork.places(from)) {
            Path target = to.resolve(from.relativize(place).toString());
            if (!CaseWork.isInPlace(place) || DurableFile.isThere(target.resolve(CaseOpener.JOURNAL))) {
                continue;
            }
            Optional<String> reader = place.equals(from) ? Optional.empty() : Optional.of(ReaderFolder.name(place));
            CaseKey unused = CaseKey.of(series);
            Optional<CaseOpener.Past> past = CaseOpener.of(
                            earlier, unused, place, author, Optional.empty(), before.voxelsCrc32())
                    .past();
            if (past.isEmpty()) {
                return false;
            }
            Optional<byte[]> record = moved(past.get(), place);
            if (record.isEmpty()) {
                return false;
            }
            ready.add(new Ready(target, reader, record.get()));
        }
        // the case's own comes first in the list
        for (Ready each : ready.reversed()) {
            write(each);
        }
        return true;
    }

    private void write(Ready ready) throws IOException {
        PrivateFiles.folder(to, ready.place());
        if (ready.reader().isPresent()) {
            ReaderFolder.keepName(ready.place(), ready.reader().get());
        }
        byte[] header = JournalRecordJson.bytes(new JournalRecordJson.Header(
                JournalRecordJson.FORMAT, now.keys().getFirst(), now.voxelsCrc32()));
        Journal.written(ready.place().resolve(CaseOpener.JOURNAL), List.of(header, ready.record()))
                .close();
        Optional<byte[]> waiting =
                WaitingDecision.bytes(from.resolve(to.relativize(ready.place()).toString()));
        if (waiting.isPresent() && WaitingDecision.known(ready.place()).isEmpty()) {
            WaitingDecision.put(ready.place(), ByteBuffer.wrap(waiting.get()));
        }
    }

    /** The scan that was worked on, as far as its slices are in this one: a journal is played on its own grid. */
    private CtSeries asItWas() {
        Geometry grid = before.grid();
        short[] hu = new short[(int) grid.voxelCount()];
        int pixels = grid.sizeI() * grid.sizeJ();
        for (int k = 0; k < grid.sizeK(); k++) {
            boolean there = k + shift >= 0 && k + shift < now.grid().sizeK();
            if (there) {
                System.arraycopy(series.ct().voxels(), (k + shift) * pixels, hu, k * pixels, pixels);
            } else {
                Arrays.fill(hu, k * pixels, (k + 1) * pixels, AIR_HU);
            }
        }
        CtVolume ct = new CtVolume(grid, hu);
        return new CtSeries(series.name(), series.source(), ct, grid, series.patient(), series.identity(), List.of());
    }

    private Optional<byte[]> moved(CaseOpener.Past past, Path place) throws IOException {
        Optional<CaseMemory> moved = MovedMemory.of(past.memory(), shift, now.grid());
        if (moved.isEmpty()) {
            return Optional.empty();
        }
        ReviewedCase check = new ReviewedCase(series);
        try {
            check.apply(new CaseEvent.Remembered(moved.get()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            // it stays where it is, and the user is told
            return Optional.empty();
        }
        Optional<SliceMask> measured = check.current();
        boolean sameSlice = measured.isEmpty() || before.isSame(measured.get().k() - shift, now, shift);
        CaseMemory kept = sameSlice ? moved.get() : reopened(moved.get());
        List<AuditEntry> entries = new ArrayList<>(past.entries());
        OptionalDouble sma =
                check.muscleArea().map(a -> OptionalDouble.of(a.areaCm2())).orElse(OptionalDouble.empty());
        entries.add(new AuditEntry(
                Instant.now(), author.who(), author.app(), change(past, measured, sameSlice, place), sma));
        return Optional.of(JournalRecordJson.bytes(
                new JournalRecordJson.Entry(Instant.now(), author, new CaseEvent.Remembered(kept), entries)));
    }

    /** What was approved or finished was the mask on the earlier pixels. */
    private static CaseMemory reopened(CaseMemory m) {
        Reading r = m.reading();
        return new CaseMemory(
                m.result(),
                m.automatic(),
                m.typed(),
                m.imported(),
                m.decision().filter(d -> !d.equals(Decision.APPROVED)),
                Optional.empty(),
                m.edits(),
                r.finished() ? new Reading(false, r.aiSeen(), true) : r,
                m.section());
    }

    private AuditAct change(CaseOpener.Past past, Optional<SliceMask> measured, boolean sameSlice, Path place) {
        AuditAct.ChangedScan.Closed closed = past.memory().reading().finished()
                ? AuditAct.ChangedScan.Closed.READING
                : past.memory().decision().equals(Optional.of(Decision.APPROVED))
                        ? AuditAct.ChangedScan.Closed.APPROVAL
                        : AuditAct.ChangedScan.Closed.NOTHING;
        return new AuditAct.ChangedScan(
                before.grid().sizeK(),
                now.grid().sizeK(),
                otherPixels(),
                LocalDate.ofInstant(past.entries().getLast().at(), ZoneOffset.UTC),
                measured.map(m -> new AuditAct.ChangedScan.Measured(m.k() - shift, m.k(), sameSlice)),
                closed,
                past.whole(),
                place.toString());
    }

    /** How many of the earlier slices have other pixels now. */
    private int otherPixels() {
        int changed = 0;
        for (int k = 0; k < before.grid().sizeK(); k++) {
            boolean there = k + shift >= 0 && k + shift < now.grid().sizeK();
            changed += there && !before.isSame(k, now, shift) ? 1 : 0;
        }
        return changed;
    }
}
