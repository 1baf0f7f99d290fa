package org.longus.review.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.edit.Edits;
import org.longus.io.CtSeries;
import org.longus.io.file.FaultyDisk;
import org.longus.patient.Patient;
import org.longus.review.Cases;
import org.longus.review.ReviewedCase;
import org.longus.volume.Mask;

/** What a person hears when a disk does not take a case, and what becomes of the work. */
class TroubleTest {
    private static final CtSeries SERIES = Cases.series(Patient.UNKNOWN);

    @TempDir
    Path folder;

    /** A disk whose parts fail as a test wants. */
    private static final class Disk implements OpenCase.Keeping {
        Throwable append;
        Throwable force;
        Throwable write;
        boolean closed;
        int forced;
        final List<byte[]> written = new ArrayList<>();
        final List<CaseSummary> summaries = new ArrayList<>();

        private static void fail(Throwable with) throws IOException {
            switch (with) {
                case null -> {}
                case IOException e -> throw e;
                case RuntimeException e -> throw e;
                default -> throw (Error) with;
            }
        }

        @Override
        public JournalRecordJson.Author author() {
            return new JournalRecordJson.Author("anna", "0.1.0");
        }

        @Override
        public void append(byte[] payload) throws IOException {
            fail(append);
            written.add(payload);
        }

        @Override
        public void force() throws IOException {
            fail(force);
            forced++;
        }

        @Override
        public void write(CaseSummary summary) throws IOException {
            fail(write);
            summaries.add(summary);
        }

        @Override
        public String trouble(Trouble.With what, Throwable e) {
            return what + ": " + e.getMessage();
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private final Disk disk = new Disk();
    private final OpenCase opened = new OpenCase(
            new ReviewedCase(SERIES),
            new OpenCase.Opening(Optional.of(disk), Optional.empty(), List.of(), false, new Audit(), Optional.empty()));
    private final List<Optional<String>> told = new ArrayList<>();

    private void listen() {
        opened.onTrouble(told::add);
    }

    private void work() {
        RandomWork.step(opened.reviewed(), 0);
        opened.reviewed().edit(Edits.ERASE, Mask.empty(40, 40, 1));
    }

    private static IOException full() {
        return new IOException("No space left on device");
    }

    @Test
    void whatWouldBeLostIsAskedForUntilTheDiskHasTakenIt() {
        disk.append = full();
        work();
        assertThat(opened.unsaved()).contains("JOURNAL: No space left on device");
        disk.append = null;
        disk.force = full();
        assertThat(opened.unsaved()).contains("DISK: No space left on device");
        disk.force = null;
        disk.write = full();
        assertThat(opened.unsaved()).isEmpty();
    }

    @Test
    void aFullDiskIsSaidOnceAndWhatWaitedIsWrittenLater() {
        listen();
        disk.append = full();
        work();
        opened.flush();
        assertThat(told).containsExactly(Optional.of("JOURNAL: No space left on device"));
        assertThat(opened.isSaved()).isFalse();
        disk.append = null;
        opened.flush();
        assertThat(told).hasSize(2).last().isEqualTo(Optional.empty());
        assertThat(opened.isSaved()).isTrue();
        assertThat(disk.written).hasSize(2);
    }

    @Test
    void whoeverListensLateHearsOfWhatBeganBeforeAndOfItsEnd() {
        disk.append = full();
        work();
        listen();
        assertThat(told).containsExactly(Optional.of("JOURNAL: No space left on device"));
        disk.append = null;
        opened.flush();
        assertThat(told).hasSize(2).last().isEqualTo(Optional.empty());
        disk.append = full();
        work();
        assertThat(told).as("the next one too").hasSize(3);
    }

    @Test
    void afterOneFailedForceItIsForcedAgainAndSaid() {
        listen();
        disk.force = full();
        work();
        opened.flush();
        opened.flush();
        assertThat(told).containsExactly(Optional.of("DISK: No space left on device"));
        disk.force = null;
        opened.flush();
        assertThat(told).hasSize(2).last().isEqualTo(Optional.empty());
        assertThat(disk.forced).isOne();
    }

    @Test
    void aSummaryThatCouldNotBeWrittenIsWrittenLater() {
        listen();
        disk.write = full();
        work();
        opened.flush();
        disk.write = null;
        opened.flush();
        opened.flush();
        assertThat(disk.summaries).hasSize(1);
        assertThat(told).hasSize(2).last().isEqualTo(Optional.empty());
    }

    @Test
    void aWorseTroubleIsToldOverASmallerOneAndTheEndWhenAllIsOver() {
        listen();
        disk.write = full();
        work();
        opened.flush();
        disk.append = full();
        work();
        disk.append = null;
        opened.flush();
        assertThat(told)
                .containsExactly(
                        Optional.of("SUMMARY: No space left on device"),
                        Optional.of("JOURNAL: No space left on device"));
        disk.write = null;
        opened.flush();
        assertThat(told).hasSize(3).last().isEqualTo(Optional.empty());
    }

    @Test
    void errorsAndUncheckedExceptionsAreTroubleLikeAnyOther() {
        listen();
        for (Throwable each : List.of(new OutOfMemoryError("heap"), new IllegalStateException("closed"))) {
            told.clear();
            int before = disk.written.size();
            disk.append = each;
            disk.force = each;
            disk.write = each;
            work();
            opened.flush();
            disk.append = null;
            opened.flush();
            disk.force = null;
            opened.flush();
            disk.write = null;
            opened.flush();
            assertThat(told).hasSize(2).last().isEqualTo(Optional.empty());
            assertThat(disk.written).hasSizeGreaterThan(before);
        }
        assertThat(opened.isSaved()).isTrue();
    }

    @Test
    void aListenerThatFailsIsToldAgainAndKeepsNothingFromBeingSaved() {
        boolean[] gone = {true};
        opened.onTrouble(sentence -> {
            if (gone[0]) {
                throw new IllegalStateException("no window");
            }
            told.add(sentence);
        });
        disk.append = full();
        work();
        assertThat(opened.reviewed().current()).isPresent();
        gone[0] = false;
        opened.flush();
        assertThat(told).hasSize(1);
        disk.append = null;
        opened.flush();
        assertThat(disk.written).hasSize(2);
    }

    @Test
    void aCaseThatIsClosedOnAFullDiskSaysSoAndIsClosedWhenItsChangesAreThere() throws IOException {
        listen();
        disk.append = full();
        work();
        assertThatThrownBy(opened::close).hasMessage("JOURNAL: No space left on device");
        assertThat(opened.isLeaving()).isTrue();
        assertThat(disk.closed).isFalse();
        assertThat(opened.reviewed().edit(Edits.ERASE, Mask.empty(40, 40, 1))).isFalse();
        disk.append = null;
        opened.flush();
        assertThat(disk.written).hasSize(2);
        assertThat(disk.closed).isTrue();
        assertThat(opened.isClosed()).isTrue();
        opened.close();
    }

    @Test
    void oneThatCannotBeClosedLeavesNoneOpen() {
        List<String> closed = new ArrayList<>();
        IOException first = full();
        List<Closeable> all = List.of(
                () -> {
                    throw first;
                },
                () -> closed.add("second"),
                () -> {
                    throw new StackOverflowError();
                },
                () -> closed.add("fourth"));
        assertThatThrownBy(() -> Closing.all(all))
                .isSameAs(first)
                .satisfies(e -> assertThat(e.getSuppressed()).singleElement().isInstanceOf(StackOverflowError.class));
        assertThat(closed).containsExactly("second", "fourth");
    }

    @Test
    void whatAFailedForceMayHaveDroppedIsWrittenAgain() throws IOException {
        FaultyDisk faulty = new FaultyDisk(folder);
        Path file = faulty.path(folder.resolve("journal"));
        try (Journal journal = Journal.written(file, List.of(new byte[] {1}))) {
            journal.append(new byte[] {2});
            journal.append(new byte[] {3});
            faulty.fail((call, what) -> what.startsWith("force"));
            assertThatThrownBy(journal::force).isInstanceOf(IOException.class);
            faulty.heal();
            journal.append(new byte[] {4});
            journal.force();
            assertThat(faulty.calls())
                    .containsExactly(
                            "write journal", "write journal", "write journal", "write journal", "force journal");
            journal.append(new byte[] {5});
            faulty.heal();
            journal.force();
            assertThat(faulty.calls()).containsExactly("force journal");
        }
        assertThat(JournalFile.read(file).records())
                .containsExactly(new byte[] {1}, new byte[] {2}, new byte[] {3}, new byte[] {4}, new byte[] {5});
    }

    @Test
    void theInterruptionOfOneThreadDoesNotEndAJournal() throws IOException {
        Path file = folder.resolve("journal");
        try (Journal journal = Journal.written(file, List.of(new byte[] {1}))) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> journal.append(new byte[] {2})).isInstanceOf(IOException.class);
            assertThat(Thread.interrupted()).isTrue();
            journal.append(new byte[] {2});
            journal.force();
        }
        assertThat(JournalFile.read(file).records()).containsExactly(new byte[] {1}, new byte[] {2});
    }
}
