package org.longus.ui.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.cohort.FailedCase;
import org.longus.cohort.FailureList;
import org.longus.cohort.progress.ProgressFile;
import org.longus.cohort.progress.Tally;
import org.longus.export.folder.ResultFolder;
import org.longus.export.json.ResultJson;
import org.longus.review.ReviewState;
import org.longus.review.store.CaseKey;
import org.longus.review.store.StudyStore;
import org.longus.ui.Desk;
import org.longus.ui.cases.StudyItem;

/** The folder of a cohort becomes the list; a case's scan is looked at when it is opened, not before. */
class CohortViewTest {
    @TempDir
    Path out;

    private final Desk desk = new Desk();
    private CohortFixture cohort;

    @BeforeEach
    void prepare() {
        cohort = new CohortFixture(out);
    }

    private void open() {
        desk.bench.cohort().open(out);
        desk.settle();
    }

    private CohortView view() {
        return desk.bench.cohort().view();
    }

    @Test
    void everyCaseComesToTheListAPageAtATimeAndNoScanIsLookedAt() throws IOException {
        // of none but six is there a scan: to look at one would fail
        for (int n = 1; n <= 600; n++) {
            cohort.add(n, 20 + n % 30);
        }
        desk.bench.cohort().open(out);
        desk.until(() -> !desk.bench.list().all().isEmpty());
        assertThat(desk.bench.list().all()).hasSizeLessThan(600);
        desk.settle();
        assertThat(desk.bench.list().all()).hasSize(600);
        assertThat(desk.item(1).who()).isEqualTo("P-1");
        assertThat(desk.item(1).state()).isEqualTo(ReviewState.PREDICTED);
        assertThat(desk.item(1).summaryProperty().get().smaCm2()).hasValue(21);
        assertThat(view().readProperty().get()).isEqualTo("600 results");
        assertThat(desk.notice()).isEmpty();
        assertThat(view().chartsProperty().get().often().summary()).contains("n 300");
    }

    @Test
    void aClickOnAPointOpensItsCaseWithTheStudyThatItsHeadersTell() throws IOException {
        cohort.add(1, 30);
        cohort.add(2, 40);
        open();
        view().openCase("case-00002");
        desk.settle();
        assertThat(view().shownProperty().get()).isFalse();
        assertThat(desk.model().series().identity().patientId()).isEqualTo("P-2");
        assertThat(desk.item(2).taken().choice().identity().patientName()).isEqualTo("Synthetic^Two");
        assertThat(desk.item(2).key()).isEqualTo(CaseKey.of(desk.model().series()));
    }

    @Test
    void aCaseWhoseScanIsGoneSaysSoAndWhere() throws IOException {
        cohort.add(77, 30);
        open();
        view().openCase("case-00077");
        desk.settle();
        assertThat(desk.notice()).contains("'patients' does not hold the scan any more");
        assertThat(desk.item(1).activity()).isEqualTo(StudyItem.Activity.FAILED);
    }

    @Test
    void whatIsKeptOfACaseGoesBeforeTheCohortsResult(@TempDir Path home) throws IOException {
        cohort.add(1, 30);
        try (StudyStore store = new StudyStore(home, "anna", "0")) {
            Desk mine = new Desk(store);
            mine.open("patients");
            mine.bench.decisions().flag();
            mine.settle();
            mine.bench.list().close(List.copyOf(mine.bench.list().all()));
            mine.settle();
            mine.bench.cohort().open(out);
            mine.settle();
            assertThat(mine.state(1)).isEqualTo(ReviewState.FLAGGED);
        }
    }

    @Test
    void aPersonsWorkInTheCohortsFolderIsToldWhenTheCaseBeginsAnewHere() throws IOException {
        cohort.add("edited", 1, 30, "", "EDITED", "APPROVED");
        open();
        view().openCase("edited");
        desk.settle();
        assertThat(desk.notice()).contains("In the cohort's folder this case is approved", "the case begins anew");
    }

    @Test
    void whatARunAddsComesWithTheNextLookAndWhatItTellsIsTold() throws IOException {
        cohort.add(1, 30);
        Tally tally = new Tally(1, 1);
        tally.units(3);
        tally.begun("case-00002");
        ProgressFile.write(out, tally.now("running"));
        open();
        assertThat(view().factsProperty().get().isRunning()).isTrue();
        assertThat(view().factsProperty().get().running()).containsExactly("case-00002");
        cohort.add(2, 40);
        tally.left("case-00002");
        new FailureList(out)
                .put(
                        "/in",
                        List.of(new FailedCase(
                                "/in",
                                "case-3",
                                "",
                                "The file is cut short.",
                                java.time.Instant.EPOCH,
                                Optional.empty())));
        ProgressFile.write(out, tally.now("ended"));
        view().poll();
        desk.settle();
        assertThat(desk.bench.list().all()).hasSize(2);
        assertThat(view().factsProperty().get().state()).startsWith("Ended at");
        assertThat(view().factsProperty().get().failures())
                .extracting(FailedCase::sentence)
                .containsExactly("The file is cut short.");
    }

    @Test
    void aReaderInAnnotatorModeGetsNoPageOfTheModelsAnswers(@TempDir Path home) throws IOException {
        cohort.add(1, 30);
        try (StudyStore store = new StudyStore(home, "anna", "0")) {
            Desk reading = new Desk(store);
            reading.readAs("berta");
            reading.bench.cohort().open(out);
            reading.settle();
            assertThat(reading.bench.list().all()).isEmpty();
            assertThat(reading.bench.cohort().view().shownProperty().get()).isFalse();
            assertThat(reading.message()).contains("leave annotator mode");
        }
    }

    @Test
    void thePageIsLeftWhenAnnotatorModeBegins(@TempDir Path home) throws IOException {
        cohort.add(1, 30);
        try (StudyStore store = new StudyStore(home, "anna", "0")) {
            Desk reading = new Desk(store);
            reading.bench.cohort().open(out);
            reading.settle();
            assertThat(reading.bench.cohort().view().shownProperty().get()).isTrue();
            reading.readAs("berta");
            assertThat(reading.bench.cohort().view().shownProperty().get()).isFalse();
        }
    }

    @Test
    void aResultThatTellsNoScanIsCountedAndNotListed() throws IOException {
        cohort.add(1, 30);
        var old = cohort.add(2, 40);
        old.withObject("series").withObject("chosen").remove("grid");
        cohort.write("case-00002", old);
        open();
        assertThat(desk.bench.list().all()).hasSize(1);
        assertThat(view().readProperty().get()).startsWith("2 results; 1 not on the list");
        view().openCase("case-00002");
        assertThat(desk.message()).startsWith("case-00002 is not on the list");
    }

    @Test
    void aClosedCaseIsPutBackByItsPoint() throws IOException {
        cohort.add(1, 30);
        cohort.add(2, 40);
        open();
        desk.bench.list().close(List.of(desk.item(1)));
        view().openCase("case-00001");
        desk.settle();
        assertThat(desk.model().series().identity().patientId()).isEqualTo("P-1");
    }

    @Test
    void theListAsItIsKeptForTheNextSessionHoldsNoCaseOfACohort() throws IOException {
        desk.open("study");
        cohort.add(1, 30);
        open();
        assertThat(desk.bench.list().all()).hasSize(2);
        assertThat(desk.bench.recent().toKeep().keys()).hasSize(1);
    }

    @Test
    void aTableGivesOutcomesAndTruthByTheCasesKeys() throws IOException {
        for (int n = 1; n <= 12; n++) {
            cohort.add(n, 20 + n);
        }
        open();
        assertThat(view().chartsProperty().get().survival().missing()).contains("os_months");
        desk.questions.table = Optional.of(CohortFixture.table(Files.createTempFile("study", ".csv"), 12));
        desk.bench.cohort().giveTable();
        desk.settle();
        CohortCharts charts = view().chartsProperty().get();
        assertThat(charts.outcomes()).containsExactly("os");
        assertThat(charts.survival().missing()).isEmpty();
        assertThat(charts.agreement().name()).isEqualTo("Agreement: models against truth");
        assertThat(charts.agreement().marks()).hasSize(12);
    }

    @Test
    void aFolderThatIsGoneIsTold() {
        desk.bench.cohort().open(out.resolve("gone"));
        desk.settle();
        assertThat(desk.notice()).contains("is not there");
    }

    /** The list knows a scan again by what its result tells, to the last bit of the grid. */
    @Test
    void aResultTellsWhichScanItIsOfAsTheScanItselfDoes() throws IOException {
        desk.open("patients");
        desk.run();
        desk.bench.export().export();
        desk.settle();
        cohort.write("one", ResultJson.of(desk.exported.getFirst(), List.of()));
        var scan = ResultFolder.in(out.resolve("one")).orElseThrow().scan().orElseThrow();
        assertThat(scan.fileGeometry()).isEqualTo(desk.model().series().fileGeometry());
        desk.bench.list().close(List.copyOf(desk.bench.list().all()));
        open();
        assertThat(desk.item(1).key())
                .isEqualTo(CaseKey.of(desk.exported.getFirst().series()));
    }
}
