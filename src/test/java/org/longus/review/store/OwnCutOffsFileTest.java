package org.longus.review.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.measure.CutOffFault;
import org.longus.measure.CutOffTable;
import org.longus.measure.CutOffWriter;
import org.longus.measure.CutOffs;
import org.longus.measure.OwnTable;
import org.longus.patient.Patient;
import org.longus.patient.Sex;
import org.longus.review.Cases;
import org.longus.review.Decision;

/** The user's own cut-offs beside the cases, and what they do to what is kept of a case. */
class OwnCutOffsFileTest {
    private static final Patient WOMAN =
            new Patient(Optional.of(Sex.FEMALE), OptionalDouble.of(60), OptionalDouble.of(200), OptionalDouble.of(90));

    @TempDir
    Path folder;

    private OwnCutOffsFile file() {
        return new OwnCutOffsFile(folder);
    }

    @Test
    void whatIsKeptComesBackAndIsTheFileThatEverybodyReads() throws Exception {
        assertThat(file().read()).isEqualTo(CutOffTable.NONE);
        file().write(OwnTable.ours(7.25));
        assertThat(file().read()).isEqualTo(OwnTable.ours(7.25));
        assertThat(folder.resolve("cutoffs.json")).hasContent(CutOffWriter.json(OwnTable.ours(7.25)));
        try (var all = Files.list(folder)) {
            assertThat(all).as("nothing half written").hasSize(1);
        }
    }

    @Test
    void oneThatCannotBeUsedIsKeptBesideTheNewOne() throws Exception {
        Files.writeString(folder.resolve("cutoffs.json"), "{\"format\":1, \"cutOffs\":[ oops");
        assertThatThrownBy(() -> file().read()).isInstanceOf(CutOffFault.class).hasMessageContaining("cutoffs.json");
        file().write(OwnTable.ours(7));
        assertThat(file().read()).isEqualTo(OwnTable.ours(7));
        try (var all = Files.list(folder)) {
            assertThat(all.filter(p -> !p.endsWith("cutoffs.json")))
                    .singleElement()
                    .satisfies(aside -> assertThat(aside).content().contains("oops"));
        }
    }

    @Test
    void theJournalKeepsByWhatACaseWasApproved() throws IOException {
        try (StudyStore store = new StudyStore(folder, "anna", "0.1.0")) {
            OpenCase opened = store.open(Cases.series(WOMAN));
            opened.reviewed().accept(Cases.found(10, 20));
            opened.reviewed().judging().by(CutOffs.with(OwnTable.ours(10)));
            opened.reviewed().decide(Optional.of(Decision.APPROVED));
        }
        try (StudyStore store = new StudyStore(folder, "anna", "0.1.0")) {
            OpenCase again = store.open(Cases.series(WOMAN));
            assertThat(again.reviewed().decision()).contains(Decision.APPROVED);
            again.reviewed().judging().by(CutOffs.with(OwnTable.ours(8)));
            assertThat(again.reviewed().judging().changes())
                    .singleElement()
                    .asString()
                    .contains("said low", "now not low");
            again.reviewed().judging().by(CutOffs.with(OwnTable.ours(10)));
            assertThat(again.reviewed().judging().changes()).isEmpty();
        }
    }

    @Test
    void whatIsKeptOfACaseIsJudgedByOtherCutOffsWithoutItsCt() throws IOException {
        try (StudyStore store = new StudyStore(folder, "anna", "0.1.0")) {
            store.open(Cases.series(WOMAN)).reviewed().accept(Cases.found(10, 20));
        }
        CaseSummary kept = new StudyStore(folder, "anna", "0.1.0").summary(CaseKey.of(Cases.series(WOMAN)));
        assertThat(kept.figures().categories()).hasSize(4);
        CaseSummary judged = kept.judgedBy(CutOffs.with(OwnTable.ours(10)));
        assertThat(judged.figures().categories()).hasSize(5).anyMatch(c -> c.startsWith("low: 9.0 cm2/m2, Ours 2026"));
        assertThat(judged.judgedBy(CutOffs.published())).isEqualTo(kept);
    }
}
