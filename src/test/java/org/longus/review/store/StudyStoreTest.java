package org.longus.review.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.longus.edit.Edits;
import org.longus.measure.MeasurementMark;
import org.longus.patient.Patient;
import org.longus.review.Cases;
import org.longus.review.Decision;
import org.longus.review.ProvenanceText;
import org.longus.review.ReviewState;
import org.longus.review.ReviewedCase;
import org.longus.volume.Mask;

class StudyStoreTest extends StoreFixture {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 17, 400})
    void aCaseComesBackBitForBitWithItsUndo(int steps) throws IOException {
        String before = RandomWork.bits(work(steps));
        reopen();
        OpenCase back = store.open(SERIES);
        assertThat(back.isRestored()).isTrue();
        assertThat(back.remarks()).isEmpty();
        assertThat(RandomWork.bits(back.reviewed())).isEqualTo(before);
        ReviewedCase simulated = RandomWork.after(steps);
        while (simulated.undoAction().isPresent()) {
            simulated.undo();
            back.reviewed().undo();
            assertThat(back.reviewed().current()).isEqualTo(simulated.current());
            assertThat(back.reviewed().measurements()).isEqualTo(simulated.measurements());
        }
        assertThat(back.reviewed().undoAction()).isEmpty();
    }

    @Test
    void aDistanceIsKeptWithoutAMaskToo() throws IOException {
        OpenCase first = store.open(SERIES);
        MeasurementMark drawn = Cases.measurement(new Random(1));
        MeasurementMark other = Cases.measurement(new Random(2));
        assertThat(first.reviewed().calipers().add(drawn)).isTrue();
        first.reviewed().calipers().add(other);
        first.reviewed().calipers().remove(0);
        reopen();
        OpenCase back = store.open(SERIES);
        assertThat(back.reviewed().measurements()).containsExactly(other);
        assertThat(back.reviewed().state()).isEqualTo(ReviewState.NEW);
        assertThat(back.audit())
                .extracting(a -> ProvenanceText.of(a.what()))
                .containsExactly(
                        "Draw %s: %s".formatted(kind(drawn), drawn.text()),
                        "Draw %s: %s".formatted(kind(other), other.text()),
                        "Delete %s: %s".formatted(kind(drawn), drawn.text()));
        back.reviewed().undo();
        assertThat(back.reviewed().measurements()).containsExactly(drawn, other);
        back.reviewed().accept(Cases.found(10, 20));
        String before = RandomWork.bits(back.reviewed());
        // and as a long journal is put in short
        close();
        OpenCase inShort = new CaseOpener(
                        SERIES, CaseKey.of(SERIES), caseFolder(), new JournalRecordJson.Author("anna", "0.1.0"), 1)
                .open();
        assertThat(RandomWork.bits(inShort.reviewed())).isEqualTo(before);
        inShort.close();
        open();
        ReviewedCase again = store.open(SERIES).reviewed();
        assertThat(RandomWork.bits(again)).isEqualTo(before);
        again.undo();
        again.undo();
        assertThat(again.measurements()).isEmpty();
        assertThat(again.current()).isPresent();
    }

    private static String kind(MeasurementMark mark) {
        return mark.measurement().isAngle() ? "angle" : "distance";
    }

    @Test
    void aCaseThatNobodyTouchedIsNotCalledRestored() throws IOException {
        store.open(SERIES);
        reopen();
        assertThat(store.open(SERIES).isRestored()).isFalse();
    }

    @Test
    void aLongJournalIsReplacedByWhatItCameTo() throws IOException {
        OpenCase first = store.open(SERIES);
        ReviewedCase reviewed = first.reviewed();
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
                        SERIES, CaseKey.of(SERIES), caseFolder(), new JournalRecordJson.Author("bert", "0.1.0"), 1000)
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
        first.reviewed().edit(Edits.ERASE, Mask.empty(40, 40, 1));
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
                .extracting(a -> ProvenanceText.of(a.what()))
                .containsExactly(
                        "Run models: a 1, b 1 on CPU",
                        "Erase, slice 16",
                        "Typed: height 170 cm",
                        "Excluded: tumour in the muscle");
        assertThat(said.get(0).smaCm2()).hasValue(36);
        assertThat(said.get(1).smaCm2()).hasValue(0);
        assertThat(said).allSatisfy(a -> assertThat(a.who()).isEqualTo("anna"));
        reopen();
        assertThat(store.open(SERIES).audit())
                .extracting(a -> ProvenanceText.of(a.what()))
                .containsExactlyElementsOf(
                        said.stream().map(a -> ProvenanceText.of(a.what())).toList());
    }

    @Test
    void theSummaryFollowsAtTheNextForce() throws IOException {
        ByHand timer = new ByHand();
        try (StudyStore byHand = new StudyStore(folder, "anna", "0.1.0", timer)) {
            OpenCase first = byHand.open(SERIES);
            assertThat(byHand.summary(CaseKey.of(SERIES))).isEqualTo(CaseSummary.NEW);
            first.reviewed().accept(Cases.found(10, 20));
            first.reviewed().decide(Optional.of(Decision.APPROVED));
            timer.tick();
            assertThat(byHand.summary(CaseKey.of(SERIES))).satisfies(s -> {
                assertThat(s.state()).isEqualTo(ReviewState.APPROVED);
                assertThat(s.smaCm2()).hasValue(36);
                assertThat(s.figures().who()).isEqualTo("anna");
                assertThat(s.figures().known()).isTrue();
            });
        }
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
        assertThat(second.reviewed().edit(Edits.ERASE, Mask.empty(40, 40, 1))).isFalse();
        assertThat(second.reviewed().isEdited()).isFalse();
        assertThat(second.reviewed().calipers().add(Cases.measurement(new Random(1))))
                .isFalse();
        assertThat(second.reviewed().measurements()).isEmpty();
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
    void theFolderIsTheUsersOwn() {
        Path home = Path.of("/home/anna");
        assertThat(StudyStore.defaultFolder(Map.of(), home)).isEqualTo(home.resolve(".local/share/longus"));
        assertThat(StudyStore.defaultFolder(Map.of("LONGUS_HOME", "/data/l"), home))
                .isEqualTo(Path.of("/data/l"));
    }
}
