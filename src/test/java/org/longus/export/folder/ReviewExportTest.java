package org.longus.export.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.edit.EditAction;
import org.longus.edit.EditKind;
import org.longus.edit.Edits;
import org.longus.export.CaseFindings;
import org.longus.io.CtSeries;
import org.longus.io.nifti.NiftiReader;
import org.longus.patient.Patient;
import org.longus.review.Cases;
import org.longus.review.Decision;
import org.longus.review.ProvenanceText;
import org.longus.review.ReviewState;
import org.longus.review.ReviewedCase;
import org.longus.review.store.AuditEntry;
import org.longus.review.store.CaseTrail;
import org.longus.review.store.OpenCase;
import org.longus.review.store.StudyStore;

/** What the files that leave Longus say of the people who worked on a case. */
class ReviewExportTest {
    private static final CtSeries SERIES = Cases.series(Patient.UNKNOWN);
    private static final String USER = System.getProperty("user.name");

    @TempDir
    Path folder;

    private Path place;

    private interface Work {
        void on(ReviewedCase reviewed);
    }

    private Exported exportedBy(String who, Optional<String> reader, Work work) throws IOException {
        try (StudyStore store = new StudyStore(folder.resolve("store"), who, "0.1.0")) {
            OpenCase opened = store.open(SERIES, reader);
            work.on(opened.reviewed());
            return exported(opened.reviewed(), opened.trail());
        }
    }

    private Exported exportedBy(String who, Work work) throws IOException {
        return exportedBy(who, Optional.empty(), work);
    }

    private Exported exported(ReviewedCase reviewed, CaseTrail trail) throws IOException {
        place = CaseExport.export(CaseFindings.of(reviewed.snapshot(), trail), folder.resolve("out"))
                .folder();
        return Exported.in(place);
    }

    @Test
    void whatLayBesideTheCaseStandsInItsResult() throws IOException {
        ReviewedCase reviewed = new ReviewedCase(Cases.series(Patient.UNKNOWN));
        reviewed.accept(Cases.found(10, 20));
        Path at = CaseExport.export(CaseFindings.of(reviewed, CaseTrail.NONE, List.of("Series 7 is a scout.")), folder.resolve("beside"))
                .folder();
        assertThat(Exported.in(at).text("/series/leftOut/0")).isEqualTo("Series 7 is a scout.");
    }

    /** Where the last case was exported to. */
    private Path out() {
        return place;
    }

    @Test
    void aPredictedCaseWasDecidedAndEditedByNobody() throws IOException {
        Exported e = exportedBy("anna", c -> c.accept(Cases.found(10, 20)));
        assertThat(e.cell("State")).isEqualTo("predicted");
        assertThat(e.cell("Mask")).isEqualTo("the models'");
        assertThat(e.cell("Edited (% of the models' pixels)")).isEqualTo(0.0);
        for (String heading :
                new String[] {"Reason", "Decided by", "Decided at (UTC)", "Edited by", "AI to the reader"}) {
            assertThat(e.cell(heading)).as(heading).isNull();
        }
        assertThat(e.cell("Exported by")).isEqualTo(USER);
        assertThat(e.text("/review/state")).isEqualTo("predicted");
        assertThat(e.json().at("/review/decidedBy").isNull()).isTrue();
        assertThat(e.json().at("/review/annotator").isNull()).isTrue();
        assertThat(e.json().at("/muscle/edited").asBoolean()).isFalse();
        assertThat(e.text("/files/section")).isEqualTo("section.nii.gz");
        assertThat(e.text("/exported/by")).isEqualTo(USER);
    }

    /** The block of 12 x 12 pixels of 0.25 cm2 lies in the columns below the body's middle: the patient's right. */
    @Test
    void whoApprovedAndWhoEditedAreTheJournalsWordsNotTheExporters() throws IOException {
        exportedBy("anna", c -> {
            c.accept(Cases.found(10, 20));
            c.edit(Edits.ERASE, Cases.muscle(15, 9).mask());
        });
        Instant before = Instant.now();
        Exported e = exportedBy("ben", c -> {
            c.edit(Edits.ERASE, Cases.muscle(15, 6).mask());
            c.decide(Optional.of(Decision.APPROVED));
        });
        assertThat(e.cell("State")).isEqualTo("approved");
        assertThat(e.cell("Decided by")).isEqualTo("ben");
        assertThat(e.cell("Edited by")).isEqualTo("anna, ben");
        assertThat(e.cell("Mask")).isEqualTo("the models', edited by a person");
        assertThat(e.cell("Edited (% of the models' pixels)")).isEqualTo(50.0);
        assertThat(e.cell("SMA, patient's left (cm2)")).isEqualTo(0.0);
        assertThat(e.cell("SMA, patient's right (cm2)")).isEqualTo(18.0);
        assertThat((double) e.cell("SMA, front (cm2)") + (double) e.cell("SMA, back (cm2)"))
                .isCloseTo(18, within(1e-9));
        assertThat(e.cell("Front and back parted at")).asString().contains("no bone");
        assertThat(Instant.parse((String) e.cell("Decided at (UTC)")))
                .isBetween(before.minusSeconds(1), before.plus(Duration.ofMinutes(5)));
        assertThat(e.text("/review/decidedBy")).isEqualTo("ben");
        assertThat(Instant.parse(e.text("/review/decidedAt"))).isAfterOrEqualTo(before);
        assertThat(e.json().at("/review/editedBy")).extracting(n -> n.asText()).containsExactly("anna", "ben");
        assertThat(e.json().at("/muscle/edited").asBoolean()).isTrue();
        assertThat(e.json().at("/muscle/editedShare").asDouble()).isEqualTo(0.5);
        assertThat(e.json().at("/muscle/rightCm2").asDouble()).isEqualTo(18);
        assertThat(e.json().at("/review/note").isNull()).isTrue();
        // opened by one who only looks: the same words
        assertThat(exportedBy("carl", c -> {}).cell("Edited by")).isEqualTo("anna, ben");
    }

    @Test
    void aReasonAndNamesThatLookLikeFormulasStayText() throws IOException {
        String reason = "=HYPERLINK(\"http://x\",\"click\")";
        Exported e = exportedBy("@SUM(A1)", c -> {
            c.accept(Cases.found(10, 20));
            c.edit(Edits.ERASE, Cases.muscle(15, 6).mask());
            c.decide(Optional.of(new Decision(ReviewState.EXCLUDED, reason)));
        });
        assertThat(e.cell("State")).isEqualTo("excluded");
        assertThat(e.cell("Reason")).isEqualTo(reason);
        assertThat(e.cell("Decided by")).isEqualTo("@SUM(A1)");
        assertThat(e.cell("Edited by")).isEqualTo("@SUM(A1)");
        for (String heading : new String[] {"Reason", "Decided by", "Edited by"}) {
            assertThat(e.quoted().get(heading)).as(heading).isTrue();
        }
        assertThat(e.quoted().get("State")).isFalse();
        assertThat(e.text("/review/reason")).isEqualTo(reason);
    }

    @Test
    void withoutAJournalNobodyIsNamedAndTheFilesSayWhy() throws IOException {
        OpenCase unkept = OpenCase.unkept(SERIES);
        unkept.reviewed().accept(Cases.found(10, 20));
        unkept.reviewed().edit(Edits.ERASE, Cases.muscle(15, 6).mask());
        unkept.reviewed().decide(Optional.of(new Decision(ReviewState.FLAGGED, "")));
        Exported e = exported(unkept.reviewed(), unkept.trail());
        assertThat(e.cell("State")).isEqualTo("flagged");
        assertThat(e.cell("Decided by")).isEqualTo("unknown (this case is not kept)");
        assertThat(e.cell("Edited by")).isEqualTo("unknown (this case is not kept)");
        assertThat(e.cell("Decided at (UTC)")).isNull();
        assertThat(e.json().at("/review/recorded").asBoolean()).isFalse();
        assertThat(e.json().at("/review/decidedBy").isNull()).isTrue();
        assertThat(e.json().at("/review/editedBy").isEmpty()).isTrue();
        assertThat(e.text("/review/note")).contains("No journal keeps this case");
    }

    @Test
    void aReadersMaskIsDrawnByHandWithTheAiHiddenAndHasNoSectionFile() throws IOException {
        // an earlier export of the shared case stays as it is
        exportedBy("anna", c -> c.accept(Cases.found(10, 20)));
        Path shared = out();
        assertThat(shared.resolve("section.nii.gz")).exists();
        Exported e = exportedBy("ward-pc", Optional.of("Anna"), c -> {
            c.begin(15);
            c.edit(Edits.BRUSH, Cases.muscle(15, 6).mask());
            c.finish();
        });
        assertThat(e.cell("State")).isEqualTo("finished");
        assertThat(e.cell("Decided by")).isEqualTo("Anna");
        assertThat(e.cell("Mask")).isEqualTo("drawn by hand, without the models");
        assertThat(e.cell("Edited by")).isEqualTo("Anna");
        assertThat(e.cell("Reader (annotator mode)")).isEqualTo("Anna");
        assertThat(e.cell("AI to the reader")).isEqualTo("hidden");
        assertThat(e.cell("C3 found")).isEqualTo("not looked for");
        assertThat(e.cell("Edited (% of the models' pixels)")).isNull();
        assertThat(e.cell("Exported by")).isEqualTo(USER);
        assertThat(e.json().at("/muscle/edited").asBoolean()).isTrue();
        assertThat(e.json().at("/muscle/editedShare").isNull()).isTrue();
        assertThat(e.text("/review/mask")).isEqualTo("by hand");
        assertThat(e.text("/review/annotator/reader")).isEqualTo("Anna");
        assertThat(e.text("/review/annotator/ai")).isEqualTo("hidden");
        assertThat(e.text("/c3/reason")).contains("the AI is hidden");
        assertThat(out().resolve("section.nii.gz")).doesNotExist();
        assertThat(e.json().at("/files/section").isNull()).isTrue();
        assertThat(e.text("/files/sectionMissing")).contains("the AI is hidden");
        assertThat(shared.getFileName()).hasToString("small");
        assertThat(out().getFileName()).hasToString("small_Anna");
        assertThat(Exported.in(shared).text("/review/state")).isEqualTo("predicted");
        assertThat(NiftiReader.mask(out().resolve("muscle.nii.gz")).mask().count())
                .isEqualTo(72);
    }

    @Test
    void anAiThatWasRevealedWasSeenAndTheMaskIsStillDrawnByHand() throws IOException {
        Exported e = exportedBy("ward-pc", Optional.of("Anna"), c -> {
            c.begin(15);
            // to the pixel what the models have
            c.edit(Edits.BRUSH, Cases.muscle(15, 12).mask());
            c.reveal(Cases.found(10, 20));
        });
        assertThat(e.cell("State")).isEqualTo("predicted");
        assertThat(e.cell("AI to the reader")).isEqualTo("seen");
        assertThat(e.cell("Mask")).isEqualTo("drawn by hand, without the models");
        assertThat(e.json().at("/muscle/edited").asBoolean()).isTrue();
        assertThat(e.json().at("/muscle/editedShare").isNull()).isTrue();
        assertThat(out().resolve("section.nii.gz")).exists();
    }

    @Test
    void c3ThatWasNotFoundIsTheReasonThatThereIsNoSectionFile() throws IOException {
        Exported e = exportedBy("anna", c -> c.accept(Cases.notFound()));
        assertThat(out().resolve("section.nii.gz")).doesNotExist();
        assertThat(e.text("/files/sectionMissing")).isEqualTo(e.text("/c3/reason"));
        assertThat(e.text("/c3/reason")).contains("no majority");
        assertThat(e.cell("C3 found")).isEqualTo("no");
    }

    @Test
    void theHistoryIsKindsWithArgumentsAndTheWordsOfTheWindow() throws IOException {
        List<AuditEntry> entries = new ArrayList<>();
        try (StudyStore store = new StudyStore(folder.resolve("store"), "anna", "0.1.0")) {
            OpenCase opened = store.open(SERIES);
            ReviewedCase c = opened.reviewed();
            c.accept(Cases.found(10, 20));
            c.edit(
                    EditAction.of(EditKind.BRUSH).sizedMm(4.5),
                    Cases.muscle(15, 9).mask());
            c.edit(Edits.ERASE, Cases.muscle(15, 6).mask());
            c.undo();
            c.moveSection(-2);
            c.decide(Optional.of(new Decision(ReviewState.EXCLUDED, "metal")));
            entries.addAll(opened.audit());
            Exported e = exported(c, opened.trail());
            JsonNode history = e.json().path("history");
            assertThat(history)
                    .extracting(n -> n.path("text").asText())
                    .containsExactlyElementsOf(entries.stream()
                            .map(a -> ProvenanceText.of(a.what()))
                            .toList());
            assertThat(history)
                    .extracting(n -> n.path("kind").asText())
                    .containsExactly("RAN_MODELS", "EDITED", "EDITED", "UNDO", "MOVED_SECTION", "DECIDED");
            assertThat(history.at("/0/args/models/0/sha256").asText()).isEqualTo("0123456789abcdef");
            assertThat(history.at("/1/args/action/sizeMm").asDouble()).isEqualTo(4.5);
            assertThat(history.at("/3/args/step/kind").asText()).isEqualTo("ERASE");
            assertThat(history.at("/3/text").asText()).isEqualTo("Undo: Erase");
            assertThat(history.at("/4/args/towardsHeadMm").asDouble()).isEqualTo(-6);
            assertThat(history.at("/5/args/reason").asText()).isEqualTo("metal");
            assertThat(history.at("/5/who").asText()).isEqualTo("anna");
            assertThat(e.json().at("/muscle/edits")).singleElement().satisfies(n -> {
                assertThat(n.path("kind").asText()).isEqualTo("BRUSH");
                assertThat(n.path("text").asText()).isEqualTo("Brush");
            });
        }
    }
}
