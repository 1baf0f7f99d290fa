package org.longus.review.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.longus.io.CtSeries;
import org.longus.io.file.FaultyDisk;
import org.longus.patient.Patient;
import org.longus.review.Cases;
import org.longus.review.Decision;
import org.longus.review.ReviewState;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/**
 * The disk fails at each of its calls in turn, once or until it is mended, while a case is opened, worked on and closed. Whatever it was: what was saved is there after a crash, trouble is told once and its end once, and when all is
 * over every change is there.
 */
class DiskFaultsTest {
    private static final JournalRecordJson.Author ANNA = new JournalRecordJson.Author("anna", "0.1.0");
    private static final int STEPS = 3;

    @TempDir
    Path top;

    /** How a case is found. */
    enum Before {
        NOTHING {
            @Override
            void prepare(Path home) {}
        },
        WORK {
            @Override
            void prepare(Path home) throws IOException {
                work(home, Optional.empty());
            }
        },
        TORN {
            @Override
            void prepare(Path home) throws IOException {
                work(home, Optional.empty());
                Files.write(caseFolder(home).resolve("journal"), new byte[] {0, 0, 1, 7}, StandardOpenOption.APPEND);
            }
        },
        FOREIGN {
            @Override
            void prepare(Path home) throws IOException {
                Files.createDirectories(caseFolder(home));
                Files.writeString(caseFolder(home).resolve("journal"), "not of Longus");
            }
        },
        DECIDED_UNREAD {
            @Override
            void prepare(Path home) throws IOException {
                work(home, Optional.empty());
                try (StudyStore store = new StudyStore(home, "anna", "0.1.0", new ByHand())) {
                    store.decideUnread(
                            CaseKey.of(series()),
                            Optional.empty(),
                            Optional.of(new Decision(ReviewState.EXCLUDED, "file is broken")));
                }
            }
        },
        READERS {
            @Override
            void prepare(Path home) throws IOException {
                work(home, Optional.of("Ben"));
            }

            @Override
            Optional<String> reader() {
                return Optional.of("Ben");
            }
        },
        A_SLICE_LESS {
            @Override
            void prepare(Path home) throws IOException {
                try (StudyStore store = new StudyStore(home, "anna", "0.1.0", new ByHand())) {
                    work(store.open(scan(30)), 0);
                }
            }

            @Override
            CtSeries series() {
                return scan(31);
            }

            @Override
            int steps() {
                return 0;
            }
        };

        abstract void prepare(Path home) throws IOException;

        CtSeries series() {
            return SERIES;
        }

        Optional<String> reader() {
            return Optional.empty();
        }

        int steps() {
            return STEPS;
        }

        final void work(Path home, Optional<String> reader) throws IOException {
            try (StudyStore store = new StudyStore(home, "anna", "0.1.0", new ByHand())) {
                work(store.open(series(), reader), 0);
            }
        }

        static void work(OpenCase on, int from) {
            for (int step = from; step < from + 12; step++) {
                RandomWork.step(on.reviewed(), step);
            }
        }
    }

    private static final CtSeries SERIES = Cases.series(Patient.UNKNOWN);

    private static Path caseFolder(Path home) {
        return home.resolve("cases").resolve(CaseKey.of(SERIES).text());
    }

    /** Every slice has pixels of its own. */
    private static CtSeries scan(int slices) {
        Geometry grid = Geometry.axial(40, 40, slices, new Vec3(-100, -100, 0), 5, 5, 3);
        short[] hu = new short[(int) grid.voxelCount()];
        for (int v = 0; v < hu.length; v++) {
            hu[v] = (short) (40 + v / 1600);
        }
        var who = new CtSeries.Identity("P1", "", "20260101", "1.2.3", "1.2.3.4", "1.9", "Neck", List.of());
        return new CtSeries("neck", Path.of("study"), new CtVolume(grid, hu), grid, Patient.UNKNOWN, who, List.of());
    }

    /** As a case is found, made once. */
    private Path prepared(Before before) throws IOException {
        Path made = top.resolve(before.name());
        if (!Files.exists(made)) {
            before.prepare(new FaultyDisk(top).path(Files.createDirectories(made)));
        }
        return made;
    }

    /** One life of a case on a disk, and what a person was told. */
    private final class Life {
        final Path home;
        final FaultyDisk disk;
        final ByHand timer = new ByHand();
        final Before before;
        final StudyStore store;
        final List<Optional<String>> told = new ArrayList<>();
        final List<String> bits = new ArrayList<>();
        /** Up to which step all was saved before the disk was mended. */
        int saved;

        Life(String name, Before before) throws IOException {
            this.before = before;
            home = top.resolve(name);
            copy(prepared(before), home);
            disk = new FaultyDisk(home);
            store = new StudyStore(disk.path(home), "anna", "0.1.0", timer);
        }

        void live(FaultyDisk.Fault fault) throws IOException {
            disk.fail(fault);
            OpenCase opened = store.open(before.series(), before.reader());
            if (disk.failed() > 0 && !opened.trail().recorded()) {
                assertThat(opened.remarks()).anySatisfy(r -> assertThat(r).contains("not saved"));
                opened.close();
                disk.heal();
                opened = store.open(before.series(), before.reader());
            }
            assertThat(opened.trail().recorded()).isTrue();
            assertThat(opened.heldBy()).isEmpty();
            opened.onTrouble(told::add);
            bits.add(RandomWork.bits(opened.reviewed()));
            for (int step = 0; step < before.steps(); step++) {
                RandomWork.step(opened.reviewed(), 100 + step);
                bits.add(RandomWork.bits(opened.reviewed()));
                saved = opened.isSaved() ? step + 1 : saved;
                if (step % 2 == 1) {
                    timer.tick();
                }
            }
            try {
                opened.close();
            } catch (IOException refused) {
                assertThat(told).isNotEmpty();
                saved = opened.isSaved() ? before.steps() : saved;
            }
            if (opened.isClosed()) {
                saved = before.steps();
            }
            afterACrash();
            disk.heal();
            timer.tick();
            assertThat(opened.isClosed()).isTrue();
            store.close();
        }

        /** What stands on the disk at this moment is all that was said to be saved. */
        private void afterACrash() throws IOException {
            if (Files.exists(home.resolve("cases"))) {
                Path copy = top.resolve("crash-" + home.getFileName());
                copy(home, copy);
                assertThat(found(copy)).isEqualTo(bits.get(saved));
                delete(copy);
            }
        }

        String found(Path where) throws IOException {
            try (StudyStore plain = new StudyStore(new FaultyDisk(where).path(where), "anna", "0.1.0", new ByHand())) {
                OpenCase back = plain.open(before.series(), before.reader());
                assertThat(back.trail().recorded()).isTrue();
                assertThat(back.heldBy()).isEmpty();
                return RandomWork.bits(back.reviewed());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Before.class)
    void nothingIsLostWhereverTheDiskFails(Before before) throws IOException {
        Life well = new Life("well", before);
        List<String> calls = new ArrayList<>();
        well.live((call, what) -> {
            calls.add(what);
            return false;
        });
        assertThat(well.told).isEmpty();
        assertThat(calls).hasSizeGreaterThan(20);
        List<String> problems = new ArrayList<>();
        for (int first = 0; first < calls.size(); first++) {
            for (int many : first % 3 == 0 ? new int[] {1, Integer.MAX_VALUE} : new int[] {1}) {
                int from = first;
                Life life = new Life("life-%d-%d".formatted(first, many), before);
                try {
                    life.live((call, what) -> call >= from && call - from < many);
                    assertThat(life.bits).as("what was worked on").isEqualTo(well.bits);
                    assertThat(life.found(life.home)).as("found again").isEqualTo(well.bits.getLast());
                    wellTold(life.told);
                } catch (AssertionError | RuntimeException | IOException e) {
                    problems.add("%d x %d %s: %s"
                            .formatted(
                                    first,
                                    many,
                                    calls.get(first),
                                    e.toString().lines().limit(12).toList()));
                }
                delete(life.home);
            }
        }
        assertThat(problems).isEmpty();
    }

    /** Each trouble once, the worse one after the smaller, and its end. */
    private static void wellTold(List<Optional<String>> told) {
        boolean wasJournal = false;
        boolean well = true;
        for (Optional<String> each : told) {
            boolean journal = each.isPresent() && each.get().startsWith("Changes are not being saved");
            assertThat(each.isEmpty() ? !well : well || journal && !wasJournal)
                    .as("told: %s", told)
                    .isTrue();
            well = each.isEmpty();
            wasJournal = journal;
        }
        assertThat(well).as("saved again: %s", told).isTrue();
    }

    @Test
    void aLongJournalIsPutInShortOrStays() throws IOException {
        Before before = Before.WORK;
        Path home = top.resolve("home");
        copy(prepared(before), home);
        String bits = bits(caseFolder(home));
        FaultyDisk disk = new FaultyDisk(home);
        disk.heal();
        open(disk.path(caseFolder(home))).end();
        int calls = disk.calls().size();
        for (int first = 0; first < calls; first++) {
            delete(home);
            copy(prepared(before), home);
            int from = first;
            disk.fail((call, what) -> call == from);
            try {
                open(disk.path(caseFolder(home))).end();
            } catch (IOException told) {
                assertThat(told.getMessage()).isNotBlank();
            }
            disk.heal();
            assertThat(bits(caseFolder(home))).isEqualTo(bits);
        }
    }

    private static OpenCase open(Path caseFolder) throws IOException {
        return new CaseOpener(SERIES, CaseKey.of(SERIES), caseFolder, ANNA, 1000).open();
    }

    private static String bits(Path folder) throws IOException {
        Path caseFolder = new FaultyDisk(folder).path(folder);
        OpenCase opened = new CaseOpener(SERIES, CaseKey.of(SERIES), caseFolder, ANNA).open();
        assertThat(opened.heldBy()).isEmpty();
        opened.end();
        return RandomWork.bits(opened.reviewed());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
