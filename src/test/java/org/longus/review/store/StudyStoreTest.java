package org.longus.review.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.longus.edit.CaliperEdit;
import org.longus.io.CtSeries;
import org.longus.measure.CaliperMark;
import org.longus.measure.Patient;
import org.longus.review.Case;
import org.longus.review.CaseEvent;
import org.longus.review.Cases;
import org.longus.review.Decision;
import org.longus.review.ReviewState;
import org.longus.volume.CtVolume;
import org.longus.volume.Grids;
import org.longus.volume.Mask;

class StudyStoreTest {
    private static final CtSeries SERIES = Cases.series(Patient.UNKNOWN);

    @TempDir
    Path folder;

    private StudyStore store;

    @BeforeEach
    void open() {
        store = new StudyStore(folder, "anna", "0.1.0");
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    private void reopen() throws IOException {
        close();
        open();
    }

    private Path caseFolder() {
        return folder.resolve("cases").resolve(CaseKey.of(SERIES).text());
    }

    private Path journal() {
        return caseFolder().resolve("journal");
    }

    private List<Path> aside() throws IOException {
        try (Stream<Path> all = Files.list(caseFolder())) {
            return all.filter(p -> p.getFileName().toString().startsWith("aside-"))
                    .toList();
        }
    }

    private Case work(int steps) {
        Case reviewed = store.open(SERIES).reviewed();
        for (int s = 0; s < steps; s++) {
            RandomWork.step(reviewed, s);
        }
        return reviewed;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 17, 400})
    void aCaseComesBackBitForBitWithItsUndo(int steps) throws IOException {
        String before = RandomWork.bits(work(steps));
        reopen();
        OpenCase back = store.open(SERIES);
        assertThat(back.isRestored()).isTrue();
        assertThat(back.remarks()).isEmpty();
        assertThat(RandomWork.bits(back.reviewed())).isEqualTo(before);
        Case simulated = RandomWork.after(steps);
        while (simulated.undoName().isPresent()) {
            simulated.undo();
            back.reviewed().undo();
            assertThat(back.reviewed().current()).isEqualTo(simulated.current());
            assertThat(back.reviewed().calipers()).isEqualTo(simulated.calipers());
        }
        assertThat(back.reviewed().undoName()).isEmpty();
    }

    @Test
    void aDistanceIsKeptWithoutAMaskToo() throws IOException {
        OpenCase first = store.open(SERIES);
        CaliperMark drawn = Cases.caliper(new Random(1));
        CaliperMark other = Cases.caliper(new Random(2));
        assertThat(first.reviewed().addCaliper(drawn)).isTrue();
        first.reviewed().addCaliper(other);
        first.reviewed().removeCaliper(0);
        reopen();
        OpenCase back = store.open(SERIES);
        assertThat(back.reviewed().calipers()).containsExactly(other);
        assertThat(back.reviewed().state()).isEqualTo(ReviewState.NEW);
        assertThat(back.audit())
                .extracting(AuditEntry::what)
                .containsExactly(
                        "Draw %s: %s".formatted(kind(drawn), drawn.words()),
                        "Draw %s: %s".formatted(kind(other), other.words()),
                        "Delete %s: %s".formatted(kind(drawn), drawn.words()));
        back.reviewed().undo();
        assertThat(back.reviewed().calipers()).containsExactly(drawn, other);
        back.reviewed().accept(Cases.found(10, 20));
        String before = RandomWork.bits(back.reviewed());
        // and as a long journal is put in short
        close();
        OpenCase inShort = new CaseOpener(
                        SERIES, CaseKey.of(SERIES), caseFolder(), new RecordNode.Author("anna", "0.1.0"), 1)
                .open();
        assertThat(RandomWork.bits(inShort.reviewed())).isEqualTo(before);
        inShort.close();
        open();
        Case again = store.open(SERIES).reviewed();
        assertThat(RandomWork.bits(again)).isEqualTo(before);
        again.undo();
        again.undo();
        assertThat(again.calipers()).isEmpty();
        assertThat(again.current()).isPresent();
    }

    private static String kind(CaliperMark mark) {
        return mark.caliper().isAngle() ? "angle" : "distance";
    }

    @Test
    void aChangeOfADistanceThatIsNotThereIsDamage() throws IOException {
        OpenCase first = store.open(SERIES);
        first.reviewed().addCaliper(Cases.caliper(new Random(1)));
        close();
        CaliperMark never = Cases.caliper(new Random(2));
        CaliperMark outside = new CaliperMark(never.plane(), 40, never.caliper());
        byte[] good = Files.readAllBytes(journal());
        for (CaliperEdit edit : List.of(
                new CaliperEdit(0, Optional.of(never), Optional.empty()),
                new CaliperEdit(2, Optional.empty(), Optional.of(never)),
                new CaliperEdit(1, Optional.empty(), Optional.of(outside)))) {
            Files.write(journal(), good);
            try (Journal journal = Journal.continued(journal(), good.length)) {
                journal.append(RecordNode.bytes(new RecordNode.Entry(
                        Instant.now(),
                        new RecordNode.Author("anna", "0.1.0"),
                        new CaseEvent.CaliperChanged(edit),
                        List.of())));
            }
            open();
            OpenCase back = store.open(SERIES);
            assertThat(back.reviewed().calipers()).hasSize(1);
            assertThat(back.remarks()).singleElement().asString().contains("change 2 does not fit");
            close();
        }
    }

    @Test
    void aCaseThatNobodyTouchedIsNotCalledRestored() throws IOException {
        store.open(SERIES);
        reopen();
        assertThat(store.open(SERIES).isRestored()).isFalse();
    }

    @Test
    void aTornLastRecordIsDroppedAndSaid() throws IOException {
        Case reviewed = work(30);
        String before = RandomWork.bits(reviewed);
        long whole = Files.size(journal());
        reviewed.edit(
                "Brush",
                reviewed.current().orElseThrow().mask().xor(Cases.muscle(0, 9).mask()));
        close();
        long bytes = Files.size(journal());
        byte[] all = Files.readAllBytes(journal());
        for (long cut = whole + 1; cut < bytes; cut++) {
            Files.write(journal(), java.util.Arrays.copyOf(all, (int) cut));
            open();
            OpenCase back = store.open(SERIES);
            assertThat(RandomWork.bits(back.reviewed())).isEqualTo(before);
            assertThat(back.remarks())
                    .singleElement()
                    .asString()
                    .contains("cut short")
                    .contains("dropped");
            close();
            assertThat(Files.size(journal())).isEqualTo(whole);
        }
        open();
        assertThat(aside()).isEmpty();
    }

    @Test
    void zerosBehindTheLastRecordAreATornOne() throws IOException {
        String before = RandomWork.bits(work(10));
        close();
        try (RandomAccessFile file = new RandomAccessFile(journal().toFile(), "rw")) {
            file.setLength(file.length() + 5000);
        }
        open();
        OpenCase back = store.open(SERIES);
        assertThat(RandomWork.bits(back.reviewed())).isEqualTo(before);
        assertThat(back.remarks()).singleElement().asString().contains("dropped");
    }

    @Test
    void aFlippedByteIsNoticedAndTheWholeFileKept() throws IOException {
        work(60);
        close();
        byte[] all = Files.readAllBytes(journal());
        byte[] damaged = all.clone();
        damaged[all.length / 2] ^= 4;
        Files.write(journal(), damaged);
        open();
        OpenCase back = store.open(SERIES);
        assertThat(back.isRestored()).isTrue();
        assertThat(back.remarks())
                .singleElement()
                .asString()
                .contains("damaged")
                .contains("kept as");
        assertThat(aside())
                .singleElement()
                .satisfies(p -> assertThat(Files.readAllBytes(p)).isEqualTo(damaged));
        // work goes on behind what was good
        back.reviewed().decide(Optional.of(new Decision(ReviewState.FLAGGED, "look again")));
        String now = RandomWork.bits(back.reviewed());
        reopen();
        assertThat(RandomWork.bits(store.open(SERIES).reviewed())).isEqualTo(now);
    }

    @Test
    void aForeignFileIsMovedAsideAndTheCaseBeginsAnew() throws IOException {
        Files.createDirectories(caseFolder());
        Files.writeString(journal(), "shopping: milk, bread");
        OpenCase back = store.open(SERIES);
        assertThat(back.isRestored()).isFalse();
        assertThat(back.remarks())
                .singleElement()
                .asString()
                .contains("no journal of Longus")
                .contains("kept as");
        assertThat(aside()).singleElement().satisfies(p -> assertThat(p).hasContent("shopping: milk, bread"));
        back.reviewed().accept(Cases.found(10, 20));
        reopen();
        assertThat(store.open(SERIES).reviewed().current()).isPresent();
    }

    @Test
    void workOnOtherPixelsIsNotPutOnThese() throws IOException {
        work(20);
        CtVolume other = Grids.of(Cases.GRID, (i, j, k) -> 51);
        CtSeries changed = new CtSeries(
                SERIES.name(), SERIES.source(), other, Cases.GRID, Patient.UNKNOWN, SERIES.identity(), List.of());
        reopen();
        OpenCase back = store.open(changed);
        assertThat(back.reviewed().current()).isEmpty();
        assertThat(back.remarks()).singleElement().asString().contains("other pixels");
        assertThat(aside()).hasSize(1);
    }

    @Test
    void aNewerFormatIsLeftAloneAndReadOnly() throws IOException {
        Files.createDirectories(caseFolder());
        Journal.written(
                        journal(),
                        List.of(RecordNode.bytes(
                                new RecordNode.Header(2, CaseKey.of(SERIES).text(), 0))))
                .close();
        byte[] before = Files.readAllBytes(journal());
        OpenCase back = store.open(SERIES);
        assertThat(back.heldBy()).hasValue("a newer version of Longus");
        back.reviewed().accept(Cases.found(10, 20));
        assertThat(back.reviewed().current()).isEmpty();
        assertThat(journal()).hasBinaryContent(before);
    }

    @Test
    void aLongJournalIsReplacedByWhatItCameTo() throws IOException {
        OpenCase first = store.open(SERIES);
        Case reviewed = first.reviewed();
        reviewed.accept(Cases.found(10, 20));
        for (int n = 0; n < 300; n++) {
            reviewed.moveTo(Cases.muscle(11 + n % 2, 5));
            reviewed.undo();
        }
        String before = RandomWork.bits(reviewed);
        int entries = first.audit().size();
        close();
        long bytes = Files.size(journal());
        OpenCase back = new CaseOpener(
                        SERIES, CaseKey.of(SERIES), caseFolder(), new RecordNode.Author("bert", "0.1.0"), 1000)
                .open();
        assertThat(RandomWork.bits(back.reviewed())).isEqualTo(before);
        back.close();
        assertThat(Files.size(journal())).isLessThan(bytes);
        open();
        OpenCase again = store.open(SERIES);
        assertThat(RandomWork.bits(again.reviewed())).isEqualTo(before);
        assertThat(again.audit())
                .hasSize(entries)
                .allSatisfy(a -> assertThat(a.who()).isEqualTo("anna"));
    }

    @Test
    void theAuditTrailSaysWhoWhenWhatAndTheAreaAfterwards() throws IOException {
        OpenCase first = store.open(SERIES);
        first.reviewed().accept(Cases.found(10, 20));
        first.reviewed().edit("Erase", Mask.empty(40, 40, 1));
        for (double typed : new double[] {1, 17, 170}) {
            first.reviewed()
                    .setTyped(new Patient(
                            Optional.empty(),
                            OptionalDouble.empty(),
                            OptionalDouble.of(typed),
                            OptionalDouble.empty()));
        }
        first.reviewed().decide(Optional.of(new Decision(ReviewState.EXCLUDED, "tumour in the muscle")));
        List<AuditEntry> said = first.audit();
        assertThat(said)
                .extracting(AuditEntry::what)
                .containsExactly(
                        "Run models: a 1, b 1 on CPU",
                        "Erase, slice 15",
                        "Typed: height 170 cm",
                        "Excluded: tumour in the muscle");
        assertThat(said.get(0).smaCm2()).hasValue(36);
        assertThat(said.get(1).smaCm2()).hasValue(0);
        assertThat(said).allSatisfy(a -> assertThat(a.who()).isEqualTo("anna"));
        reopen();
        assertThat(store.open(SERIES).audit())
                .extracting(AuditEntry::what)
                .containsExactlyElementsOf(said.stream().map(AuditEntry::what).toList());
    }

    @Test
    void theSummaryFollowsWithinASecond() throws Exception {
        OpenCase first = store.open(SERIES);
        assertThat(store.summary(CaseKey.of(SERIES))).isEqualTo(CaseSummary.NEW);
        first.reviewed().accept(Cases.found(10, 20));
        first.reviewed().decide(Optional.of(Decision.APPROVED));
        Thread.sleep(1000);
        assertThat(store.summary(CaseKey.of(SERIES)))
                .isEqualTo(new CaseSummary(ReviewState.APPROVED, "", OptionalDouble.of(36)));
    }

    @Test
    void aSecondWindowOfTheSameProgramIsReadOnlyAndSaysWho() throws IOException {
        OpenCase first = store.open(SERIES);
        first.reviewed().accept(Cases.found(10, 20));
        OpenCase second = store.open(SERIES);
        assertThat(second.heldBy())
                .hasValueSatisfying(who -> assertThat(who)
                        .startsWith("anna on ")
                        .contains("process " + ProcessHandle.current().pid()));
        assertThat(second.remarks()).singleElement().asString().contains("anna").contains("cannot be changed here");
        assertThat(second.reviewed().current()).isEqualTo(first.reviewed().current());
        assertThat(second.reviewed().edit("Erase", Mask.empty(40, 40, 1))).isFalse();
        assertThat(second.reviewed().isEdited()).isFalse();
        assertThat(second.reviewed().addCaliper(Cases.caliper(new Random(1)))).isFalse();
        assertThat(second.reviewed().calipers()).isEmpty();
        first.close();
        second.close();
        assertThat(store.open(SERIES).heldBy()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeUsedIsSaidAndTheWorkGoesOnUnsaved() throws IOException {
        Path file = Files.writeString(folder.resolve("not-a-folder"), "");
        try (StudyStore blocked = new StudyStore(file, "anna", "0.1.0")) {
            OpenCase opened = blocked.open(SERIES);
            assertThat(opened.remarks()).singleElement().asString().contains("not saved");
            opened.reviewed().accept(Cases.found(10, 20));
            assertThat(opened.reviewed().current()).isPresent();
        }
    }

    @Test
    void aFullDiskIsSaidOnceAndWhatWaitedIsWrittenLater() throws IOException {
        class Disk implements OpenCase.Keeping {
            boolean full;
            final java.util.ArrayList<byte[]> written = new java.util.ArrayList<>();

            @Override
            public RecordNode.Author author() {
                return new RecordNode.Author("anna", "0.1.0");
            }

            @Override
            public void append(byte[] payload) throws IOException {
                if (full) {
                    throw new IOException("No space left on device");
                }
                written.add(payload);
            }

            @Override
            public void force() {}

            @Override
            public void write(CaseSummary summary) {}

            @Override
            public String trouble(IOException e) {
                return "Not saved: " + e.getMessage();
            }

            @Override
            public void close() {}
        }
        Disk disk = new Disk();
        OpenCase opened = new OpenCase(
                new Case(SERIES),
                new OpenCase.Opening(
                        Optional.of(disk), Optional.empty(), List.of(), false, new Audit(), Optional.empty()));
        AtomicReference<Optional<String>> said = new AtomicReference<>();
        opened.onTrouble(said::set);
        disk.full = true;
        RandomWork.step(opened.reviewed(), 0);
        opened.reviewed().edit("Erase", Mask.empty(40, 40, 1));
        assertThat(said.get()).hasValue("Not saved: No space left on device");
        assertThat(opened.isSaved()).isFalse();
        disk.full = false;
        opened.flush();
        assertThat(said.get()).isEmpty();
        assertThat(opened.isSaved()).isTrue();
        assertThat(disk.written).hasSize(2);
    }

    @Test
    void theFolderIsTheUsersOwn() {
        Path home = Path.of("/home/anna");
        assertThat(StudyStore.defaultFolder(Map.of(), home)).isEqualTo(home.resolve(".local/share/longus"));
        assertThat(StudyStore.defaultFolder(Map.of("LONGUS_HOME", "/data/l"), home))
                .isEqualTo(Path.of("/data/l"));
    }
}
