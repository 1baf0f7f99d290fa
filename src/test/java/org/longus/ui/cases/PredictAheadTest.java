package org.longus.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.review.ReviewState;
import org.longus.review.store.StudyStore;
import org.longus.ui.Desk;
import org.longus.volume.Progress;

/** The models on the next cases, which make way for whatever a person does. */
class PredictAheadTest {
    @TempDir
    static Path home;

    private final Desk desk = new Desk();

    private void ahead() {
        desk.bench.ahead().enabledProperty().set(true);
    }

    private void untilAtWork() {
        desk.until(() -> desk.bench.ahead().jobs().isBusy());
        assertThat(desk.bench.ahead().jobs().isBusy()).isTrue();
    }

    /** As the next session will find it. */
    private String kept() {
        return desk.bench.ahead().preferences().get(1).kept();
    }

    private void byItself() {
        desk.bench.ahead().onShownProperty().set(true);
    }

    @Test
    void anOpenedCaseRunsByItselfAndSaysWhatItFound() {
        byItself();
        desk.open("study");
        assertThat(desk.state(1)).isEqualTo(ReviewState.PREDICTED);
        assertThat(desk.message()).startsWith("C3 found in");
    }

    @Test
    void theShownCaseComesFirstAndThenThoseAfterIt() {
        byItself();
        ahead();
        desk.bench.opening().open(Path.of("patients"));
        desk.until(() -> desk.bench.ahead().jobs().isBusy());
        assertThat(desk.bench.ahead().isAt(desk.item(1))).isTrue();
        desk.settle();
        for (int n = 1; n <= 4; n++) {
            assertThat(desk.state(n)).isEqualTo(ReviewState.PREDICTED);
        }
    }

    @Test
    void aCaseThatIsChosenMeanwhileIsRunBeforeTheOneThatWasLeft() {
        byItself();
        desk.bench.opening().open(Path.of("patients"));
        desk.until(() -> desk.bench.ahead().isAt(desk.bench.list().chosen()));
        desk.bench.list().chosenProperty().set(desk.item(5));
        desk.settle();
        assertThat(desk.state(5)).isEqualTo(ReviewState.PREDICTED);
        assertThat(desk.state(1)).isEqualTo(ReviewState.NEW);
    }

    @Test
    void stoppedByAPersonItDoesNotBeginAgainOnThatCase() {
        byItself();
        desk.bench.opening().open(Path.of("patients"));
        desk.until(() -> desk.bench.ahead().jobs().isBusy());
        desk.bench.ahead().stopNow();
        assertThat(desk.message()).contains("stopped on this case");
        desk.settle();
        assertThat(desk.state(1)).isEqualTo(ReviewState.NEW);
        desk.choose(2);
        assertThat(desk.state(2)).as("another case is another matter").isEqualTo(ReviewState.PREDICTED);
        desk.choose(1);
        assertThat(desk.state(1)).isEqualTo(ReviewState.NEW);
        desk.run();
        assertThat(desk.state(1)).isEqualTo(ReviewState.PREDICTED);
    }

    @Test
    void aCaseThatAPersonHasWorkedOnOrDecidedDoesNotRunByItself() throws Exception {
        try (StudyStore store = new StudyStore(home.resolve("worked"), "anna", "0")) {
            Desk first = new Desk(store);
            first.open("patients");
            first.bench.decisions().flag();
            first.choose(2);
            first.bench.runs().measureSlice(20);
            first.settle();
            int segmented = first.models.segmented.size();
            first.bench.ahead().onShownProperty().set(true);
            first.choose(1);
            first.choose(2);
            assertThat(first.models.segmented).hasSize(segmented);
            assertThat(first.state(1)).isEqualTo(ReviewState.FLAGGED);
        }
    }

    @Test
    void asAnAnnotatorNothingRunsByItself() throws Exception {
        try (StudyStore store = new StudyStore(home.resolve("annotator"), "anna", "0")) {
            Desk kept = new Desk(store);
            kept.open("patients");
            kept.readAs("Anna");
            kept.bench.ahead().onShownProperty().set(true);
            kept.settle();
            kept.choose(2);
            assertThat(kept.models.segmented).isEmpty();
        }
    }

    @Test
    void whereNoC3IsFoundItRunsOnce() {
        byItself();
        desk.models.findsNothing = true;
        desk.open("patients");
        assertThat(desk.notice()).startsWith("C3 was not found");
        desk.choose(2);
        desk.choose(1);
        assertThat(desk.state(1)).isEqualTo(ReviewState.PREDICTED);
    }

    @Test
    void aRunThatAPersonHadDoneEndsWhatWasSaidOfAFailure() {
        byItself();
        ahead();
        desk.models.failure = new IllegalStateException("no model");
        desk.open("study");
        assertThat(desk.notice()).contains("did not run on");
        desk.models.failure = null;
        desk.run();
        assertThat(desk.notice()).isEmpty();
        assertThat(desk.bench.ahead().enabledProperty().get()).isTrue();
    }

    @Test
    void theNextCaseIsReadWhereNothingIsLeftToPredict() throws Exception {
        try (StudyStore store = new StudyStore(home.resolve("next"), "anna", "0")) {
            Desk kept = new Desk(store);
            kept.open("patients");
            assertThat(kept.item(2).model()).isNotNull();
            assertThat(kept.item(3).model()).isNull();
            assertThat(kept.models.segmented).isEmpty();
            List<Object> lost = new ArrayList<>();
            kept.item(2).modelProperty().addListener((o, before, now) -> lost.add(before));
            kept.bench.ahead().enabledProperty().set(true);
            kept.settle();
            assertThat(kept.state(4)).isEqualTo(ReviewState.PREDICTED);
            assertThat(kept.item(2).model()).isNotNull();
            assertThat(lost).as("let go of for those after it").isEmpty();
        }
    }

    @Test
    void theModelsRunOnTheNextThreeCasesAndNoFurther() {
        desk.open("patients");
        ahead();
        desk.settle();
        assertThat(desk.state(1)).isEqualTo(ReviewState.NEW);
        for (int n = 2; n <= 4; n++) {
            assertThat(desk.state(n)).isEqualTo(ReviewState.PREDICTED);
        }
        assertThat(desk.state(5)).isEqualTo(ReviewState.NEW);
    }

    @Test
    void noModelRunsAheadWhileAPersonWaits() {
        desk.open("patients");
        desk.bench.runs().run();
        ahead();
        desk.window();
        assertThat(desk.bench.jobs().isBusy()).isTrue();
        assertThat(desk.bench.ahead().jobs().isBusy()).isFalse();
        assertThat(desk.bench.reads().isBusy()).isFalse();
        desk.settle();
        assertThat(desk.state(2)).isEqualTo(ReviewState.PREDICTED);
    }

    @Test
    void whatAPersonStartsStopsTheModelsAhead() {
        desk.open("patients");
        ahead();
        untilAtWork();
        desk.bench.runs().run();
        assertThat(desk.bench.ahead().jobs().cancellingProperty().get()).isTrue();
        assertThat(desk.bench.jobs().isBusy()).isTrue();
        desk.settle();
        assertThat(desk.state(1)).isEqualTo(ReviewState.PREDICTED);
    }

    @Test
    void whatAPersonDrewMeanwhileIsNotTouched() {
        desk.open("patients");
        ahead();
        untilAtWork();
        var model = desk.item(2).model();
        model.moveTo(desk.models.segment(model.series().ct(), 20, Progress.NONE));
        desk.settle();
        assertThat(model.slice().k()).isEqualTo(20);
    }

    @Test
    void aReaderInAnnotatorModeHasNoModelsAhead() throws Exception {
        try (StudyStore store = new StudyStore(home.resolve("reader"), "anna", "0")) {
            Desk kept = new Desk(store);
            kept.open("patients");
            kept.readAs("Anna");
            kept.bench.ahead().enabledProperty().set(true);
            kept.settle();
            assertThat(kept.model().reader()).contains("Anna");
            assertThat(kept.models.segmented).isEmpty();
        }
    }

    @Test
    void aFailureIsToldOnceAndEndsIt() {
        desk.open("patients");
        desk.models.failure = new IllegalStateException("no model");
        ahead();
        desk.settle();
        assertThat(desk.bench.ahead().enabledProperty().get()).isFalse();
        assertThat(desk.notice()).contains("did not run on Synthetic Two");
        // a failure is no wish
        assertThat(kept()).isEqualTo("true");
        ahead();
        desk.bench.ahead().enabledProperty().set(false);
        assertThat(kept()).isEqualTo("false");
    }
}
